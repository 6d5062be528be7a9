/**
 * A complete office on one machine for tests and the demo: databases, a Bot API emulator and a 1F
 * stand-in. It contains no code of Zayavka.
 */
@NullMarked
package dev.zayavka.sandbox;

import org.jspecify.annotations.NullMarked;
