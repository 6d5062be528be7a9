/** Tests of the assessment desk. */
@NullMarked
package dev.zayavka.core.assessment;

import org.jspecify.annotations.NullMarked;
