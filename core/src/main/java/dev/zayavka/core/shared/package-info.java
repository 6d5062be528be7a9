/** What every decider speaks in, and what services of several desks do alike. */
@NullMarked
package dev.zayavka.core.shared;

import org.jspecify.annotations.NullMarked;
