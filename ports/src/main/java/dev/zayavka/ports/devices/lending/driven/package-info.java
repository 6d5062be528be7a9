/** Storage and labels that lending needs. */
@NullMarked
package dev.zayavka.ports.devices.lending.driven;

import org.jspecify.annotations.NullMarked;
