/** Contract of the storage of imported lists. */
@NullMarked
package dev.zayavka.testkit.contract.devices.imports;

import org.jspecify.annotations.NullMarked;
