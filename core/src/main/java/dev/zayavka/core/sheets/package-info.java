/** Rows of records in spreadsheets that people may sort. */
@NullMarked
package dev.zayavka.core.sheets;

import org.jspecify.annotations.NullMarked;
