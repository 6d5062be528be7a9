/** Telegram side of lending: cards, lists, buttons and commands. */
@NullMarked
package dev.zayavka.adapter.telegram.devices.lending;

import org.jspecify.annotations.NullMarked;
