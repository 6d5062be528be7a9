package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.MessageRef;
import java.util.Optional;

/**
 * A post as it stands on a leg: the message itself where it was written, a copy elsewhere.
 *
 * @param at which message; empty when it arrived and nobody told us where
 * @param revision the post's revision that it shows
 */
public record PostCopy(PostId post, Leg leg, Optional<MessageRef> at, int revision) {}
