/** Simulated people for tests and the page: users, and the chats in which they meet the bot. */
@NullMarked
package dev.zayavka.sandbox.telegram.people;

import org.jspecify.annotations.NullMarked;
