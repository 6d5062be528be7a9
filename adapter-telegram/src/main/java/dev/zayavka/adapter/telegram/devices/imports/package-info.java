/** Telegram side of imported lists: previews, files and buttons. */
@NullMarked
package dev.zayavka.adapter.telegram.devices.imports;

import org.jspecify.annotations.NullMarked;
