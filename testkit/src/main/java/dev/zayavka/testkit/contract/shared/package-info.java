/** What every implementation of the shared driven ports has to do. */
@NullMarked
package dev.zayavka.testkit.contract.shared;

import org.jspecify.annotations.NullMarked;
