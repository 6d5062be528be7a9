/** Has a package-info, which says the opposite. */
@NullUnmarked
package dev.zayavka.architecture.seeds.nullmarked.core.shared;

import org.jspecify.annotations.NullUnmarked;
