/**
 * Calls to language models: the call, its outcome and the receipt; known to no provider or desk.
 */
@NullMarked
package dev.zayavka.ports.ai;

import org.jspecify.annotations.NullMarked;
