/** Plug of the device desk in Telegram: routes and buttons over its features. */
@NullMarked
package dev.zayavka.adapter.telegram.devices;

import org.jspecify.annotations.NullMarked;
