/** Messages of the bot itself: greeting, help, menu of commands. */
@NullMarked
package dev.zayavka.adapter.telegram.conversation;

import org.jspecify.annotations.NullMarked;
