/** Has a package-info with the opposite annotation. */
@NullUnmarked
package dev.zayavka.architecture.seeds.nullmarked.core.shared;

import org.jspecify.annotations.NullUnmarked;
