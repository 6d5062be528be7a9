/** Support desk: state machines of tickets and surveys, side effects, and the message bridge. */
@NullMarked
package dev.zayavka.core.support;

import org.jspecify.annotations.NullMarked;
