/** Telegram's flood limits on a movable clock. */
@NullMarked
package dev.zayavka.sandbox.telegram.limits;

import org.jspecify.annotations.NullMarked;
