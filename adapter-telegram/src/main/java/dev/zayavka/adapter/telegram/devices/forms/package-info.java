/** Telegram side of forms: questions, buttons and problems. */
@NullMarked
package dev.zayavka.adapter.telegram.devices.forms;

import org.jspecify.annotations.NullMarked;
