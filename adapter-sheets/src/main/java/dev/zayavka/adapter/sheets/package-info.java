/** Exports to Google Sheets: the channel {@code SHEETS}. */
@NullMarked
package dev.zayavka.adapter.sheets;

import org.jspecify.annotations.NullMarked;
