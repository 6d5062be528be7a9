@NullMarked
package dev.zayavka.adapter.postgres.credit;

import org.jspecify.annotations.NullMarked;
