/** Values that identify people to every desk. */
@NullMarked
package dev.zayavka.ports.people;

import org.jspecify.annotations.NullMarked;
