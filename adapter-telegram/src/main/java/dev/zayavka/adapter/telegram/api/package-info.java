/** Calls to a Bot API server, and what it answers. */
@NullMarked
package dev.zayavka.adapter.telegram.api;

import org.jspecify.annotations.NullMarked;
