package dev.zayavka.ports.shared;

/**
 * A file that a person sent to the bot.
 *
 * @param fileId the messenger's id, by which it is fetched
 * @param name as its sender called it
 * @param size in bytes; 0 when the messenger does not say
 */
public record SentFile(String fileId, String name, long size) {}
