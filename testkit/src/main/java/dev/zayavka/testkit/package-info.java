/** What tests of Zayavka and of those who embed it need: a clock, threads, kinds. */
@NullMarked
package dev.zayavka.testkit;

import org.jspecify.annotations.NullMarked;
