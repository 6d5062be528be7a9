/** Conversation shared by all desks: private chats, replies, open questions and moved groups. */
@NullMarked
package dev.zayavka.core.conversation;

import org.jspecify.annotations.NullMarked;
