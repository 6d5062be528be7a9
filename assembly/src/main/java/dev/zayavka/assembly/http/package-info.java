/** The HTTP server of a runner, with its own routes: health and metrics. */
@NullMarked
package dev.zayavka.assembly.http;

import org.jspecify.annotations.NullMarked;
