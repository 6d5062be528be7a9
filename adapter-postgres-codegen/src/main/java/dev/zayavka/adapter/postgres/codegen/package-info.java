/** Build-time code only: the schema of the changelog, for the jOOQ generator. */
@NullMarked
package dev.zayavka.adapter.postgres.codegen;

import org.jspecify.annotations.NullMarked;
