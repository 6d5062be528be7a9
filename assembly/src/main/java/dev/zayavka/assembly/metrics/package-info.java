/** Metrics of a runner. */
@NullMarked
package dev.zayavka.assembly.metrics;

import org.jspecify.annotations.NullMarked;
