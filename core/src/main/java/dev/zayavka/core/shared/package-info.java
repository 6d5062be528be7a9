/** What every decider speaks in. */
@NullMarked
package dev.zayavka.core.shared;

import org.jspecify.annotations.NullMarked;
