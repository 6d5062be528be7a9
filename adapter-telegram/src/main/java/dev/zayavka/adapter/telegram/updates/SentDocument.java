package dev.zayavka.adapter.telegram.updates;

/**
 * File that a person sent (Bot API, "Document").
 *
 * @param fileId by which it is fetched
 * @param name as its sender called it; empty when Telegram does not say
 * @param size in bytes; 0 when Telegram does not say
 */
public record SentDocument(String fileId, String name, long size) {}
