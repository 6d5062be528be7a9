/**
 * The assessment desk: the state machine of a training, evidence for components, prompts, sign-in,
 * survey, broadcasts and export.
 */
@NullMarked
package dev.zayavka.core.assessment;

import org.jspecify.annotations.NullMarked;
