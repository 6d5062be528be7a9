package dev.zayavka.ports.shared;

import java.util.Optional;

/**
 * State in which a private message finds the bot. A hint for routing, never the basis of a
 * decision.
 *
 * @param repeated true if the command with the message's id was carried out before
 * @param waiting the dialogue that waits for this person's answer; empty if there is none
 */
public record Arrival(boolean repeated, Optional<Dialogue> waiting) {}
