/** An embedded Redis that can be stopped and started again. */
@NullMarked
package dev.zayavka.sandbox.redis;

import org.jspecify.annotations.NullMarked;
