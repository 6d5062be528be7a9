/** Driven ports of the assessment desk. */
@NullMarked
package dev.zayavka.ports.assessment.driven;

import org.jspecify.annotations.NullMarked;
