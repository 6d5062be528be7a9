/** What the support desk needs. */
@NullMarked
package dev.zayavka.ports.support.driven;

import org.jspecify.annotations.NullMarked;
