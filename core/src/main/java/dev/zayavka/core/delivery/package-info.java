/** Settlement and retry of deliveries, shared by all desks. */
@NullMarked
package dev.zayavka.core.delivery;

import org.jspecify.annotations.NullMarked;
