/**
 * Redis: locks, dialogues, cache, forwarding marks, the shared send budget and wake-ups. None of it
 * is the truth, and the bot goes on without.
 */
@NullMarked
package dev.zayavka.adapter.redis;

import org.jspecify.annotations.NullMarked;
