/** Timed work, by db-scheduler. */
@NullMarked
package dev.zayavka.adapter.postgres.timers;

import org.jspecify.annotations.NullMarked;
