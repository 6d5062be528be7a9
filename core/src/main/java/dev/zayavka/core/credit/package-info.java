/** Credit desk: rules in CreditDecider, side effects in CreditConsequences. */
@NullMarked
package dev.zayavka.core.credit;

import org.jspecify.annotations.NullMarked;
