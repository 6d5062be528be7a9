/** Which desk an update is for. */
@NullMarked
package dev.zayavka.adapter.telegram.routing;

import org.jspecify.annotations.NullMarked;
