/** How what the bot says by itself is kept. */
@NullMarked
package dev.zayavka.adapter.postgres.conversation;

import org.jspecify.annotations.NullMarked;
