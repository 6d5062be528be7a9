/** What stands in front of the support desk, tried. */
@NullMarked
package dev.zayavka.assembly.support;

import org.jspecify.annotations.NullMarked;
