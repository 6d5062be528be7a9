/** Routing of updates to desks. */
@NullMarked
package dev.zayavka.adapter.telegram.routing;

import org.jspecify.annotations.NullMarked;
