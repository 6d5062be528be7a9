/** Import of lists of devices: files, plans, states and effects. */
@NullMarked
package dev.zayavka.ports.devices.imports;

import org.jspecify.annotations.NullMarked;
