/** The polling runner as a process of its own, against an office on loopback. */
@NullMarked
package dev.zayavka.runner.polling;

import org.jspecify.annotations.NullMarked;
