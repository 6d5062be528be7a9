/** The language of the outbox: effects, where they go, how they end. */
@NullMarked
package dev.zayavka.ports.delivery;

import org.jspecify.annotations.NullMarked;
