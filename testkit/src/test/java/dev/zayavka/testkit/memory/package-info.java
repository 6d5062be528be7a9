/** Each fake keeps its contract. */
@NullMarked
package dev.zayavka.testkit.memory;

import org.jspecify.annotations.NullMarked;
