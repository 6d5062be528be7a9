/** The device desk: lending, the queue, reminders, forms and lists. */
@NullMarked
package dev.zayavka.core.devices;

import org.jspecify.annotations.NullMarked;
