/** Files of the device desk: the sink of its lists, the names of their columns, and labels. */
@NullMarked
package dev.zayavka.adapter.files.devices;

import org.jspecify.annotations.NullMarked;
