/** Device desk: values that lending, imports and forms share. */
@NullMarked
package dev.zayavka.ports.devices;

import org.jspecify.annotations.NullMarked;
