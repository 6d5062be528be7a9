/** Tests of the client list, with a fake of Google and with files. */
@NullMarked
package dev.zayavka.adapter.sheets;

import org.jspecify.annotations.NullMarked;
