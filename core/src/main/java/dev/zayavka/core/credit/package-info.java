/** The credit desk: every rule is in CreditDecider, every consequence in CreditConsequences. */
@NullMarked
package dev.zayavka.core.credit;

import org.jspecify.annotations.NullMarked;
