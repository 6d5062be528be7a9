/** Calls that forms accept. */
@NullMarked
package dev.zayavka.ports.devices.forms.driving;

import org.jspecify.annotations.NullMarked;
