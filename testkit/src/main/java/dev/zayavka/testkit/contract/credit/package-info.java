/** What every store of the credit desk has to do. */
@NullMarked
package dev.zayavka.testkit.contract.credit;

import org.jspecify.annotations.NullMarked;
