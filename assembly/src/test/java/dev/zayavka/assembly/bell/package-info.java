/** A tiny desk of these tests: one state, one command, one button, effect, timer and route. */
@NullMarked
package dev.zayavka.assembly.bell;

import org.jspecify.annotations.NullMarked;
