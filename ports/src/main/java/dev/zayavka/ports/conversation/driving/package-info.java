/** Driving ports for private chats, shared by all desks. */
@NullMarked
package dev.zayavka.ports.conversation.driving;

import org.jspecify.annotations.NullMarked;
