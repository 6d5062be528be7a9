/** How attempts to deliver end, for every desk. */
@NullMarked
package dev.zayavka.core.delivery;

import org.jspecify.annotations.NullMarked;
