/** Tests of the testkit's own tools. */
@NullMarked
package dev.zayavka.testkit;

import org.jspecify.annotations.NullMarked;
