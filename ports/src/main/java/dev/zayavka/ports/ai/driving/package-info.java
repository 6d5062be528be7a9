/** Driving port of the channel to language models: a call is rendered when it is delivered. */
@NullMarked
package dev.zayavka.ports.ai.driving;

import org.jspecify.annotations.NullMarked;
