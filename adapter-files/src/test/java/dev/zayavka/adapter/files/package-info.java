/** Tests of files. */
@NullMarked
package dev.zayavka.adapter.files;

import org.jspecify.annotations.NullMarked;
