/** What the bot says by itself. */
@NullMarked
package dev.zayavka.core.conversation;

import org.jspecify.annotations.NullMarked;
