/** Test support for state machines. */
@NullMarked
package dev.zayavka.core.shared;

import org.jspecify.annotations.NullMarked;
