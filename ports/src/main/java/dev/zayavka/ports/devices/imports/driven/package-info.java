/** Storage that the import of lists needs. */
@NullMarked
package dev.zayavka.ports.devices.imports.driven;

import org.jspecify.annotations.NullMarked;
