/** Tests of the in-memory fakes of one desk. */
@NullMarked
package dev.zayavka.testkit.memory.devices;

import org.jspecify.annotations.NullMarked;
