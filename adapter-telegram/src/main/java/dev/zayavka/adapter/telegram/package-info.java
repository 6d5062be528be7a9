/**
 * Telegram: updates in, messages out, keyboards, texts. {@link
 * dev.zayavka.adapter.telegram.TelegramAdapter} is the way in; each desk has a package of its own.
 */
@NullMarked
package dev.zayavka.adapter.telegram;

import org.jspecify.annotations.NullMarked;
