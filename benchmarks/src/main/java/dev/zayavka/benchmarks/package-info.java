/** Benchmarks and load tests, in comparison with another library. */
@NullMarked
package dev.zayavka.benchmarks;

import org.jspecify.annotations.NullMarked;
