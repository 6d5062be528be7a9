/** Storage of the support desk. */
@NullMarked
package dev.zayavka.adapter.postgres.support;

import org.jspecify.annotations.NullMarked;
