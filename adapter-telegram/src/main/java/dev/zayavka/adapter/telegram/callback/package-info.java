/** What the buttons under messages carry. */
@NullMarked
package dev.zayavka.adapter.telegram.callback;

import org.jspecify.annotations.NullMarked;
