@NullMarked
package dev.zayavka.adapter.postgres.delivery;

import org.jspecify.annotations.NullMarked;
