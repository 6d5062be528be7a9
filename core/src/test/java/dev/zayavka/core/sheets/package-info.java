@NullMarked
package dev.zayavka.core.sheets;

import org.jspecify.annotations.NullMarked;
