package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/**
 * A decision as it was made; nothing that happens to its delivery changes it.
 *
 * @param verdict what was decided
 * @param comment why
 * @param by the assignee at that moment
 * @param at the moment, to the second: what 1F is told on every attempt
 */
public record Resolution(Verdict verdict, Comment comment, Person by, Instant at) {}
