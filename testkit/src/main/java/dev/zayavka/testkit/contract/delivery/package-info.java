/** What every outbox, sink and budget has to do. */
@NullMarked
package dev.zayavka.testkit.contract.delivery;

import org.jspecify.annotations.NullMarked;
