package dev.zayavka.ports.conversation;

import dev.zayavka.ports.shared.MessageRef;
import java.util.Optional;

/**
 * A message somebody wrote on a leg, before anything was made of it.
 *
 * @param source where it stands
 * @param content what it holds
 * @param replyTo the message it answers
 * @param album what it was sent together with (Bot API, {@code media_group_id})
 * @param callsSomebody true when it begins with a mention
 */
public record Utterance(
    MessageRef source,
    MessageContent content,
    Optional<MessageRef> replyTo,
    Optional<String> album,
    boolean callsSomebody) {}
