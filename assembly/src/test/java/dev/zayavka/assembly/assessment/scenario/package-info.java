/** Tests of the tools for authors of training scenarios. */
@NullMarked
package dev.zayavka.assembly.assessment.scenario;

import org.jspecify.annotations.NullMarked;
