/** What a private chat asks of the bot, whatever desk it is for. */
@NullMarked
package dev.zayavka.ports.conversation.driving;

import org.jspecify.annotations.NullMarked;
