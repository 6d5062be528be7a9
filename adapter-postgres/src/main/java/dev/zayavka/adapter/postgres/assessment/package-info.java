/** Repositories of the assessment desk, and the stored forms of its effects. */
@NullMarked
package dev.zayavka.adapter.postgres.assessment;

import org.jspecify.annotations.NullMarked;
