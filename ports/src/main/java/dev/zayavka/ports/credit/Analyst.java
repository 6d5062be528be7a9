package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.Person;

/**
 * A credit analyst.
 *
 * @param person who
 * @param active false once taken off the list; the row stays for the history
 */
public record Analyst(Person person, boolean active) {}
