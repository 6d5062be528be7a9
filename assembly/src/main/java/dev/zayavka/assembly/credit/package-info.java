/** The credit desk put together: its variables, services and plug. */
@NullMarked
package dev.zayavka.assembly.credit;

import org.jspecify.annotations.NullMarked;
