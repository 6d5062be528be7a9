/** The language of the credit desk: requests, their states, commands, effects and refusals. */
@NullMarked
package dev.zayavka.ports.credit;

import org.jspecify.annotations.NullMarked;
