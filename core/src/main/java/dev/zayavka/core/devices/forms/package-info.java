/** Forms of the device desk: questions, answers and the code for dangerous actions. */
@NullMarked
package dev.zayavka.core.devices.forms;

import org.jspecify.annotations.NullMarked;
