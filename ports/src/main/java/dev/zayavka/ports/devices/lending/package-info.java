/** Lending of devices: states, commands, history, effects and views. */
@NullMarked
package dev.zayavka.ports.devices.lending;

import org.jspecify.annotations.NullMarked;
