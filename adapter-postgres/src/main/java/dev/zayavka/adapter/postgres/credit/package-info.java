/** The credit desk's tables. */
@NullMarked
package dev.zayavka.adapter.postgres.credit;

import org.jspecify.annotations.NullMarked;
