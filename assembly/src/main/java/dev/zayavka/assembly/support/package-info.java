/**
 * The support desk put together: its variables, services and plug; also the fast guard against
 * loops, and a cache.
 */
@NullMarked
package dev.zayavka.assembly.support;

import org.jspecify.annotations.NullMarked;
