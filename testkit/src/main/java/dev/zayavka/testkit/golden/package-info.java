/** Golden files: stored forms that later releases have to read for ever. */
@NullMarked
package dev.zayavka.testkit.golden;

import org.jspecify.annotations.NullMarked;
