/** The workers that carry the outbox to the outside. */
@NullMarked
package dev.zayavka.assembly.delivery;

import org.jspecify.annotations.NullMarked;
