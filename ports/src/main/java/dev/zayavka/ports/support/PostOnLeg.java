package dev.zayavka.ports.support;

import dev.zayavka.ports.support.TicketState.Existing;
import java.util.Optional;

/**
 * A post and what is known of it on one leg of its ticket, all as of one moment.
 *
 * @param copy the post's copy on the leg; empty if it is missing there
 * @param answered the copy, on the leg, of the post it replies to
 */
public record PostOnLeg(
    Post post, Existing ticket, Optional<PostCopy> copy, Optional<PostCopy> answered) {}
