/** The running bot in an office of its own: what people, 1F and operators see of it. */
@NullMarked
package dev.zayavka.assembly.office;

import org.jspecify.annotations.NullMarked;
