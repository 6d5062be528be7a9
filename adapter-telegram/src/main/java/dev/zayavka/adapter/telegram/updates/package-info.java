/** Updates in: polling, webhook, order per chat, and putting aside what cannot be handled. */
@NullMarked
package dev.zayavka.adapter.telegram.updates;

import org.jspecify.annotations.NullMarked;
