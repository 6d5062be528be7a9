package dev.zayavka.ports.credit;

/**
 * Ability of a person to accept requests.
 *
 * @param active true for an active analyst
 * @param reachable true if the bot can write to the person in private
 */
public record AnalystStanding(boolean active, boolean reachable) {}
