/** In-memory fakes of the support desk's driven ports. */
@NullMarked
package dev.zayavka.testkit.memory.support;

import org.jspecify.annotations.NullMarked;
