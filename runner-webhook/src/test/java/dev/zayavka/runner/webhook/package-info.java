/** The webhook runner as a process of its own, against an office on loopback. */
@NullMarked
package dev.zayavka.runner.webhook;

import org.jspecify.annotations.NullMarked;
