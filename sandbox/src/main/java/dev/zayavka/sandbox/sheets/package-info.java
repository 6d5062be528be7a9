/** Stand-in for Google Sheets: one spreadsheet, and errors on demand. */
@NullMarked
package dev.zayavka.sandbox.sheets;

import org.jspecify.annotations.NullMarked;
