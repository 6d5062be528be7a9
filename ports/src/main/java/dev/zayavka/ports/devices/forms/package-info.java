/** Forms of the device desk: questions, problems and effects. */
@NullMarked
package dev.zayavka.ports.devices.forms;

import org.jspecify.annotations.NullMarked;
