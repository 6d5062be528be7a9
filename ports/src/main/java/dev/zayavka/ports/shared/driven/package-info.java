/** What every desk needs from outside: transactions, locks, dialogues, people. */
@NullMarked
package dev.zayavka.ports.shared.driven;

import org.jspecify.annotations.NullMarked;
