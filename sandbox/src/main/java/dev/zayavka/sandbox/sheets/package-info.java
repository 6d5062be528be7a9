/**
 * Stand-in for Google Sheets: one spreadsheet that is read and written over HTTP, tokens of a
 * service account, and faults on demand.
 */
@NullMarked
package dev.zayavka.sandbox.sheets;

import org.jspecify.annotations.NullMarked;
