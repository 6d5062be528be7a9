/**
 * Test tools for Zayavka and for those who embed it: a clock, threads, variants of sealed families.
 */
@NullMarked
package dev.zayavka.testkit;

import org.jspecify.annotations.NullMarked;
