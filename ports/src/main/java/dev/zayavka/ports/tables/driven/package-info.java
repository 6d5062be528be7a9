/** Readers and writers of table files. */
@NullMarked
package dev.zayavka.ports.tables.driven;

import org.jspecify.annotations.NullMarked;
