/** Waiting for a change without sleeping. */
@NullMarked
package dev.zayavka.sandbox.sync;

import org.jspecify.annotations.NullMarked;
