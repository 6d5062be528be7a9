/** Adapter for 1F: intake and pull of requests, callback with decisions. */
@NullMarked
package dev.zayavka.adapter.onef;

import org.jspecify.annotations.NullMarked;
