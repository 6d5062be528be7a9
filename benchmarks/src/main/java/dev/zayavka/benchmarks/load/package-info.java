/** Load runs of whole bots, ours and others, each in its own process, against one stand-in. */
@NullMarked
package dev.zayavka.benchmarks.load;

import org.jspecify.annotations.NullMarked;
