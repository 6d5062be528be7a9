/** Words in the bot's language, escaped, and cut to what a message holds. */
@NullMarked
package dev.zayavka.adapter.telegram.text;

import org.jspecify.annotations.NullMarked;
