/**
 * The language of the support desk: tickets and their states, posts and the legs they are carried
 * to, surveys, technicians, effects and refusals.
 */
@NullMarked
package dev.zayavka.ports.support;

import org.jspecify.annotations.NullMarked;
