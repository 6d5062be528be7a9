/** Checks of what the bot and its desks need in Telegram. */
@NullMarked
package dev.zayavka.adapter.telegram.doctor;

import org.jspecify.annotations.NullMarked;
