/** What people, 1F and the clock ask of the credit desk. */
@NullMarked
package dev.zayavka.ports.credit.driving;

import org.jspecify.annotations.NullMarked;
