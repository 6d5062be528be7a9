/** JSON in the form of the golden files. */
@NullMarked
package dev.zayavka.adapter.postgres.json;

import org.jspecify.annotations.NullMarked;
