/**
 * A whole office on one machine: databases, a Bot API emulator and a 1F stand-in, with no Zayavka
 * inside.
 */
@NullMarked
package dev.zayavka.sandbox;

import org.jspecify.annotations.NullMarked;
