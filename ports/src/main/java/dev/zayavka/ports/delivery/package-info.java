/** Values of the outbox: effects, their routes, claims and outcomes. */
@NullMarked
package dev.zayavka.ports.delivery;

import org.jspecify.annotations.NullMarked;
