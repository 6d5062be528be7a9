/** What a runner counts and measures. */
@NullMarked
package dev.zayavka.assembly.metrics;

import org.jspecify.annotations.NullMarked;
