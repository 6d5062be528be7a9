/**
 * Published language of the assessment desk: members, training talks, reviews, marks, and effects.
 */
@NullMarked
package dev.zayavka.ports.assessment;

import org.jspecify.annotations.NullMarked;
