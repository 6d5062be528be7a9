/** What every decider speaks in, and how services go through lists. */
@NullMarked
package dev.zayavka.core.shared;

import org.jspecify.annotations.NullMarked;
