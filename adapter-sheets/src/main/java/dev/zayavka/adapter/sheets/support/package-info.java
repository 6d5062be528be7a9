/** Client list of the company, from Google Sheets or a CSV file. */
@NullMarked
package dev.zayavka.adapter.sheets.support;

import org.jspecify.annotations.NullMarked;
