/** Storage shared by all desks: commands, people, dialogues, locks, and substitutes for Redis. */
@NullMarked
package dev.zayavka.adapter.postgres.shared;

import org.jspecify.annotations.NullMarked;
