/** Tests of the support desk. */
@NullMarked
package dev.zayavka.core.support;

import org.jspecify.annotations.NullMarked;
