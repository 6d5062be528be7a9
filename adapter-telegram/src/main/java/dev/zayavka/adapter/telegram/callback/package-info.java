/** Packing and parsing of the data that buttons carry. */
@NullMarked
package dev.zayavka.adapter.telegram.callback;

import org.jspecify.annotations.NullMarked;
