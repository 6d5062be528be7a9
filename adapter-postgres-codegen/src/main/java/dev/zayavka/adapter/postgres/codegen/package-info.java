/** Runs in the build alone: the schema as the changelog makes it, for the jOOQ generator. */
@NullMarked
package dev.zayavka.adapter.postgres.codegen;

import org.jspecify.annotations.NullMarked;
