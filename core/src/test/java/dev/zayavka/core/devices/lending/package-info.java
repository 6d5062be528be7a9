@NullMarked
package dev.zayavka.core.devices.lending;

import org.jspecify.annotations.NullMarked;
