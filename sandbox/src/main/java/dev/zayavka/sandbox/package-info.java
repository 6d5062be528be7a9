/**
 * A complete office on one machine for tests and the demo: databases, a Bot API emulator, and
 * stand-ins for 1F, Google Sheets and AI providers. It contains no code of Zayavka.
 */
@NullMarked
package dev.zayavka.sandbox;

import org.jspecify.annotations.NullMarked;
