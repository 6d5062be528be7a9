/**
 * Fixtures of an office on loopback: Telegram, 1F, PostgreSQL and Redis, and runners as processes.
 */
@NullMarked
package dev.zayavka.sandbox.office;

import org.jspecify.annotations.NullMarked;
