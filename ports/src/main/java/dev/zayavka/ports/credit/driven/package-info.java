/** Driven ports of the credit desk: storage. */
@NullMarked
package dev.zayavka.ports.credit.driven;

import org.jspecify.annotations.NullMarked;
