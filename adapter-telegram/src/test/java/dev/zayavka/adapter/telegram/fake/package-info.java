/** Stand-ins for Telegram and for the core, for the tests of this module. */
@NullMarked
package dev.zayavka.adapter.telegram.fake;

import org.jspecify.annotations.NullMarked;
