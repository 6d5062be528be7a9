package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.MessageRef;
import java.util.Optional;

/**
 * A post on a leg: the original message on its own leg, a copy on the others.
 *
 * @param at which message; empty if it was delivered but its message id is unknown
 * @param revision the post's revision that it shows
 */
public record PostCopy(PostId post, Leg leg, Optional<MessageRef> at, int revision) {}
