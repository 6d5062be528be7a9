/** Waiting for state changes without sleeping. */
@NullMarked
package dev.zayavka.sandbox.sync;

import org.jspecify.annotations.NullMarked;
