/** Driving port of the channel to spreadsheets: an export is planned when it is delivered. */
@NullMarked
package dev.zayavka.ports.sheets.driving;

import org.jspecify.annotations.NullMarked;
