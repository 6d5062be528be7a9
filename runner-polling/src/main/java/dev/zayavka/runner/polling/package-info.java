/** The polling runner. */
@NullMarked
package dev.zayavka.runner.polling;

import org.jspecify.annotations.NullMarked;
