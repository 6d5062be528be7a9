/** 1F: requests come in by intake or pull, decisions go out by callback. */
@NullMarked
package dev.zayavka.adapter.onef;

import org.jspecify.annotations.NullMarked;
