/** The demo: stories played through the real runner and told as they go. */
@NullMarked
package dev.zayavka.sandbox.demo;

import org.jspecify.annotations.NullMarked;
