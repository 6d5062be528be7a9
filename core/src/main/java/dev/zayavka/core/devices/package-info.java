/** Device desk: lending, queue, reminders, forms and imports. */
@NullMarked
package dev.zayavka.core.devices;

import org.jspecify.annotations.NullMarked;
