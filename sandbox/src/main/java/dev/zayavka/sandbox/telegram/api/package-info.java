/** The Bot API's methods, with Telegram's checks and error texts. */
@NullMarked
package dev.zayavka.sandbox.telegram.api;

import org.jspecify.annotations.NullMarked;
