/** Conversation shared by all desks: questionnaires, private chats, replies and moved groups. */
@NullMarked
package dev.zayavka.core.conversation;

import org.jspecify.annotations.NullMarked;
