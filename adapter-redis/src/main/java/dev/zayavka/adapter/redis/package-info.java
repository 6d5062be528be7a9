/**
 * Adapter for Redis: locks, dialogues, cache, marks of forwarded messages, the shared send budget
 * and wake-ups. All of it is optional: the bot works without Redis.
 */
@NullMarked
package dev.zayavka.adapter.redis;

import org.jspecify.annotations.NullMarked;
