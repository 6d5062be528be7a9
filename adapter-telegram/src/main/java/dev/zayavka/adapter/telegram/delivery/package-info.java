/** Effects out: rendered from the state as it is, sent, and the answer understood. */
@NullMarked
package dev.zayavka.adapter.telegram.delivery;

import org.jspecify.annotations.NullMarked;
