/** Private conversations, messages and topics: values shared by all desks. */
@NullMarked
package dev.zayavka.ports.conversation;

import org.jspecify.annotations.NullMarked;
