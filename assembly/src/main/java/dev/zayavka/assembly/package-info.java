/** Puts core and adapters together into a running bot. */
@NullMarked
package dev.zayavka.assembly;

import org.jspecify.annotations.NullMarked;
