/** Stand-in for 1F: posts requests and records decisions. */
@NullMarked
package dev.zayavka.sandbox.onef;

import org.jspecify.annotations.NullMarked;
