/** The layer rules of the house style, checked over every module and against seeded violations. */
@NullMarked
package dev.zayavka.architecture;

import org.jspecify.annotations.NullMarked;
