/** Driven port to language models. */
@NullMarked
package dev.zayavka.ports.ai.driven;

import org.jspecify.annotations.NullMarked;
