/** What the support desk keeps. */
@NullMarked
package dev.zayavka.adapter.postgres.support;

import org.jspecify.annotations.NullMarked;
