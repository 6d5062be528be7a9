/** Storage of effects of the conversation with people. */
@NullMarked
package dev.zayavka.adapter.postgres.conversation;

import org.jspecify.annotations.NullMarked;
