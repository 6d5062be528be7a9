/** Tests of the fakes of the ports of training scenarios. */
@NullMarked
package dev.zayavka.testkit.memory.assessment.scenario;

import org.jspecify.annotations.NullMarked;
