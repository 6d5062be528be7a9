/** Types shared by the deciders and services of all desks. */
@NullMarked
package dev.zayavka.core.shared;

import org.jspecify.annotations.NullMarked;
