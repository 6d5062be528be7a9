/** Driven ports shared by all desks: transactions, locks, dialogues, people. */
@NullMarked
package dev.zayavka.ports.shared.driven;

import org.jspecify.annotations.NullMarked;
