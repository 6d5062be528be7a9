/** Tests of the credit desk in a runner. */
@NullMarked
package dev.zayavka.assembly.credit;

import org.jspecify.annotations.NullMarked;
