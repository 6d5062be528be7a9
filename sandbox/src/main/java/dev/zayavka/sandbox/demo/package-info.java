/** The demo: stories run on the real runner and printed step by step. */
@NullMarked
package dev.zayavka.sandbox.demo;

import org.jspecify.annotations.NullMarked;
