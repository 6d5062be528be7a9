/** Notices to admins about undelivered effects and dead updates, with retry buttons. */
@NullMarked
package dev.zayavka.adapter.telegram.notice;

import org.jspecify.annotations.NullMarked;
