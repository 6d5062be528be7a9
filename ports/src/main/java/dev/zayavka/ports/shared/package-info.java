/** Values shared by all desks: people, messages, command ids, dialogues. */
@NullMarked
package dev.zayavka.ports.shared;

import org.jspecify.annotations.NullMarked;
