/** The support desk in Telegram: what clients and staff say, press and see. */
@NullMarked
package dev.zayavka.adapter.telegram.support;

import org.jspecify.annotations.NullMarked;
