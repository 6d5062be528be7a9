/** Tables read from files and written to files, for every desk. */
@NullMarked
package dev.zayavka.ports.tables;

import org.jspecify.annotations.NullMarked;
