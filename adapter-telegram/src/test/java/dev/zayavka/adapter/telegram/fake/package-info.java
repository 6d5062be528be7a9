/** Fakes of Telegram and of the core, for the tests of this module. */
@NullMarked
package dev.zayavka.adapter.telegram.fake;

import org.jspecify.annotations.NullMarked;
