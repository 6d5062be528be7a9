/** How fast it is, on this machine, beside a peer. */
@NullMarked
package dev.zayavka.benchmarks;

import org.jspecify.annotations.NullMarked;
