@NullMarked
package dev.zayavka.assembly.instance;

import org.jspecify.annotations.NullMarked;
