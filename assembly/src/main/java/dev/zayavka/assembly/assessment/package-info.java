/** The assessment desk in a runner: its variables and its plug. */
@NullMarked
package dev.zayavka.assembly.assessment;

import org.jspecify.annotations.NullMarked;
