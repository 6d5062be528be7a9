/** The credit desk in Telegram: cards, buttons, commands. */
@NullMarked
package dev.zayavka.adapter.telegram.credit;

import org.jspecify.annotations.NullMarked;
