/** Counting of SQL statements at the JDBC driver, for tests that hold a budget. */
@NullMarked
package dev.zayavka.testkit.sql;

import org.jspecify.annotations.NullMarked;
