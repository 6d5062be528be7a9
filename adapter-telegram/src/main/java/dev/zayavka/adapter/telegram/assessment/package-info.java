/** Plug of the assessment desk in Telegram: trainings, surveys, broadcasts. */
@NullMarked
package dev.zayavka.adapter.telegram.assessment;

import org.jspecify.annotations.NullMarked;
