/** What the bot says to a person by itself, whatever desk they came for. */
@NullMarked
package dev.zayavka.ports.conversation;

import org.jspecify.annotations.NullMarked;
