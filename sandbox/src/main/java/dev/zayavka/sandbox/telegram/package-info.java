/** The Bot API emulator: Telegram as one bot sees it, on loopback. */
@NullMarked
package dev.zayavka.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
