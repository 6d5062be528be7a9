/** Contract of table files. */
@NullMarked
package dev.zayavka.testkit.contract.tables;

import org.jspecify.annotations.NullMarked;
