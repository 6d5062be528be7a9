/** The device desk in Telegram: lists, cards, forms, files, and what is said of devices. */
@NullMarked
package dev.zayavka.adapter.telegram.devices;

import org.jspecify.annotations.NullMarked;
