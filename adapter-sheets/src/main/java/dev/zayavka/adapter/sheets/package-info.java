/** The company's list of clients, from Google Sheets or a CSV file. */
@NullMarked
package dev.zayavka.adapter.sheets;

import org.jspecify.annotations.NullMarked;
