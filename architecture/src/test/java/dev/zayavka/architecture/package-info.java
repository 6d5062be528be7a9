/** Layer rules, checked on every module and on seeded violations. */
@NullMarked
package dev.zayavka.architecture;

import org.jspecify.annotations.NullMarked;
