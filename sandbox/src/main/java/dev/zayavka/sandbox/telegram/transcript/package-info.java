/** Log of all calls the bot has made. */
@NullMarked
package dev.zayavka.sandbox.telegram.transcript;

import org.jspecify.annotations.NullMarked;
