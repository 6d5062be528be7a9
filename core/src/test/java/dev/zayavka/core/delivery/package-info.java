@NullMarked
package dev.zayavka.core.delivery;

import org.jspecify.annotations.NullMarked;
