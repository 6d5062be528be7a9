/** Import of lists of devices: reading, planning and applying. */
@NullMarked
package dev.zayavka.core.devices.imports;

import org.jspecify.annotations.NullMarked;
