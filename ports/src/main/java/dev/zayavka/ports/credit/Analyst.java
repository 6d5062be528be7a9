package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.Person;

/**
 * Somebody on the list of analysts.
 *
 * @param person who
 * @param active false once taken off the list; the row stays for the history
 */
public record Analyst(Person person, boolean active) {}
