/** Tests of the running bot in an office of its own, as people, 1F and operators see it. */
@NullMarked
package dev.zayavka.assembly.office;

import org.jspecify.annotations.NullMarked;
