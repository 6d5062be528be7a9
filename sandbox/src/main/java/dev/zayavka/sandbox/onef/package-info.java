/** The other side of the 1F contract: it posts requests and records decisions. */
@NullMarked
package dev.zayavka.sandbox.onef;

import org.jspecify.annotations.NullMarked;
