@NullMarked
package dev.zayavka.adapter.postgres.timers;

import org.jspecify.annotations.NullMarked;
