/** Lending of devices: decider, services and queries. */
@NullMarked
package dev.zayavka.core.devices.lending;

import org.jspecify.annotations.NullMarked;
