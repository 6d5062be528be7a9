/** The outbox, from inside a transaction and from the worker's side, and the budget of sends. */
@NullMarked
package dev.zayavka.adapter.postgres.delivery;

import org.jspecify.annotations.NullMarked;
