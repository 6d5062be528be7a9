/** What the bot says by itself: greetings, help, the menu of commands. */
@NullMarked
package dev.zayavka.adapter.telegram.conversation;

import org.jspecify.annotations.NullMarked;
