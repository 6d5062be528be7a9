/**
 * The support desk: its machines, what follows from them, and the bridge between a ticket's legs.
 */
@NullMarked
package dev.zayavka.core.support;

import org.jspecify.annotations.NullMarked;
