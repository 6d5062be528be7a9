/** Planned faults of the Bot API server. */
@NullMarked
package dev.zayavka.sandbox.telegram.faults;

import org.jspecify.annotations.NullMarked;
