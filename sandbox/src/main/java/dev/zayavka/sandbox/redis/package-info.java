/** An embedded Redis that can be stopped and restarted. */
@NullMarked
package dev.zayavka.sandbox.redis;

import org.jspecify.annotations.NullMarked;
