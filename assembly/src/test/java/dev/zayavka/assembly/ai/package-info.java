/** Calls to language models, with the real client and the stand-in. */
@NullMarked
package dev.zayavka.assembly.ai;

import org.jspecify.annotations.NullMarked;
