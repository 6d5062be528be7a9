/** Spreadsheets that the bot writes to. */
@NullMarked
package dev.zayavka.ports.sheets;

import org.jspecify.annotations.NullMarked;
