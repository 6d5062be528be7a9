/** Calls that the import of lists accepts. */
@NullMarked
package dev.zayavka.ports.devices.imports.driving;

import org.jspecify.annotations.NullMarked;
