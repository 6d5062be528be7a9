@NullMarked
package dev.zayavka.assembly.delivery;

import org.jspecify.annotations.NullMarked;
