/** What the admins are told about the bot's own troubles, and the buttons to act on it. */
@NullMarked
package dev.zayavka.adapter.telegram.notice;

import org.jspecify.annotations.NullMarked;
