/** Marked. */
@NullMarked
package dev.zayavka.architecture.seeds.a8.ports.shared;

import org.jspecify.annotations.NullMarked;
