/** Spreadsheets that the bot writes to: tabs, cells and writes, of no desk. */
@NullMarked
package dev.zayavka.ports.sheets;

import org.jspecify.annotations.NullMarked;
