/** The roles a test or a spectator plays: people, and the chats they meet the bot in. */
@NullMarked
package dev.zayavka.sandbox.telegram.people;

import org.jspecify.annotations.NullMarked;
