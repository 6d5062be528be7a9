@NullMarked
package dev.zayavka.adapter.postgres.devices.lending;

import org.jspecify.annotations.NullMarked;
