package dev.zayavka.adapter.telegram.updates;

/**
 * Voice message (Bot API, "Voice").
 *
 * @param fileId by which it is fetched
 * @param seconds its duration
 * @param size in bytes; 0 when Telegram does not say
 */
public record SentVoice(String fileId, int seconds, long size) {}
