/** In-memory fakes of the assessment desk's storage. */
@NullMarked
package dev.zayavka.testkit.memory.assessment;

import org.jspecify.annotations.NullMarked;
