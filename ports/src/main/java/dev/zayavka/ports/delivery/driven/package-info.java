/** Driven ports of delivery: the outbox, its queue, sinks and rate limits. */
@NullMarked
package dev.zayavka.ports.delivery.driven;

import org.jspecify.annotations.NullMarked;
