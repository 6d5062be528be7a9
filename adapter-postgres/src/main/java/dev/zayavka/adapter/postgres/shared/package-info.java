/** What every desk shares: commands, people, dialogues, locks, and what Redis would do. */
@NullMarked
package dev.zayavka.adapter.postgres.shared;

import org.jspecify.annotations.NullMarked;
