/** The device desk: who has which terminal, who waits for it, and when it is to come back. */
@NullMarked
package dev.zayavka.ports.devices;

import org.jspecify.annotations.NullMarked;
