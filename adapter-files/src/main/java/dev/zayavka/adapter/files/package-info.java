/** Tables from and to files, and labels with QR codes. */
@NullMarked
package dev.zayavka.adapter.files;

import org.jspecify.annotations.NullMarked;
