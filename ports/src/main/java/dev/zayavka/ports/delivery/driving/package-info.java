/** What the delivery worker and the admins ask of the outbox. */
@NullMarked
package dev.zayavka.ports.delivery.driving;

import org.jspecify.annotations.NullMarked;
