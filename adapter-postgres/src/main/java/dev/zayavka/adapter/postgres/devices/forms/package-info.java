/** Stored forms of questions to people. */
@NullMarked
package dev.zayavka.adapter.postgres.devices.forms;

import org.jspecify.annotations.NullMarked;
