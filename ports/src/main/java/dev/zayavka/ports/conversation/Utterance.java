package dev.zayavka.ports.conversation;

import dev.zayavka.ports.shared.MessageRef;
import java.util.Optional;

/**
 * A message as a person wrote it, before it is processed.
 *
 * @param source the message in its chat
 * @param content what it holds
 * @param replyTo the message it answers
 * @param album album it was sent in (Bot API, {@code media_group_id})
 * @param call mention it begins with
 */
public record Utterance(
    MessageRef source,
    MessageContent content,
    Optional<MessageRef> replyTo,
    Optional<String> album,
    Optional<Mention> call) {}
