/** Marked as required. */
@NullMarked
package dev.zayavka.architecture.seeds.nullmarked.ports.shared;

import org.jspecify.annotations.NullMarked;
