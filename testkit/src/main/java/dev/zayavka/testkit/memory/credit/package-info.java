/** In-memory fakes of the credit desk's driven ports. */
@NullMarked
package dev.zayavka.testkit.memory.credit;

import org.jspecify.annotations.NullMarked;
