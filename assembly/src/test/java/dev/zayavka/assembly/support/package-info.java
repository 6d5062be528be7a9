/** Tests of the support desk's settings and files. */
@NullMarked
package dev.zayavka.assembly.support;

import org.jspecify.annotations.NullMarked;
