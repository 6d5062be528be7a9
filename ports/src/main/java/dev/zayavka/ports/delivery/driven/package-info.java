/** Where effects are kept, and what limits their sending. */
@NullMarked
package dev.zayavka.ports.delivery.driven;

import org.jspecify.annotations.NullMarked;
