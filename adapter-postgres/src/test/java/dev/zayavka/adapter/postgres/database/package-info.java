@NullMarked
package dev.zayavka.adapter.postgres.database;

import org.jspecify.annotations.NullMarked;
