package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.SentFile;

/**
 * A voice message.
 *
 * @param seconds duration as Telegram gives it, in whole seconds; 0 is shorter than a second
 * @param source the message
 */
public record Voice(SentFile file, int seconds, MessageRef source) {}
