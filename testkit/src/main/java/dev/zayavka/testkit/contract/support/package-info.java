/** What a store of the support desk promises. */
@NullMarked
package dev.zayavka.testkit.contract.support;

import org.jspecify.annotations.NullMarked;
