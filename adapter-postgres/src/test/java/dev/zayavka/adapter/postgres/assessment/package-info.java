/** Tests of the assessment desk's stored forms. */
@NullMarked
package dev.zayavka.adapter.postgres.assessment;

import org.jspecify.annotations.NullMarked;
