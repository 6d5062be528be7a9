@NullMarked
package dev.zayavka.core.devices.forms;

import org.jspecify.annotations.NullMarked;
