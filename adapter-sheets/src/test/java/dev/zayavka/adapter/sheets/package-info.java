/** The list of clients, tried against a stand-in of Google and against files. */
@NullMarked
package dev.zayavka.adapter.sheets;

import org.jspecify.annotations.NullMarked;
