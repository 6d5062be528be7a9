/** The plug of a desk in a runner. */
@NullMarked
package dev.zayavka.assembly.desk;

import org.jspecify.annotations.NullMarked;
