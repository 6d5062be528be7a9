/** Output of scenarios: theory as a PDF. */
@NullMarked
package dev.zayavka.ports.assessment.scenario.driven;

import org.jspecify.annotations.NullMarked;
