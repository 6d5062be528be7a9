/** The webhook runner. */
@NullMarked
package dev.zayavka.runner.webhook;

import org.jspecify.annotations.NullMarked;
