@NullMarked
package dev.zayavka.assembly;

import org.jspecify.annotations.NullMarked;
