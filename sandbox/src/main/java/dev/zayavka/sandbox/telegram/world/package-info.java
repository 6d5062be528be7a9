/** State of the simulated Telegram: people, chats, topics, messages, files, callback queries. */
@NullMarked
package dev.zayavka.sandbox.telegram.world;

import org.jspecify.annotations.NullMarked;
