/** The methods of the Bot API, with Telegram's checks and error texts. */
@NullMarked
package dev.zayavka.sandbox.telegram.api;

import org.jspecify.annotations.NullMarked;
