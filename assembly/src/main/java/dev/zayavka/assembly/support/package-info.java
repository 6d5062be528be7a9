/**
 * What stands in front of the support desk's services: the fast guard against loops, and a cache.
 */
@NullMarked
package dev.zayavka.assembly.support;

import org.jspecify.annotations.NullMarked;
