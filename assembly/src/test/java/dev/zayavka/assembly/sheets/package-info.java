@NullMarked
package dev.zayavka.assembly.sheets;

import org.jspecify.annotations.NullMarked;
