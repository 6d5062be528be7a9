/** Incoming updates of the bot: their queue, getUpdates and webhook delivery. */
@NullMarked
package dev.zayavka.sandbox.telegram.updates;

import org.jspecify.annotations.NullMarked;
