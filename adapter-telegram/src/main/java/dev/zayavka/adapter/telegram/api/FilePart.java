package dev.zayavka.adapter.telegram.api;

/**
 * A file that goes out with a call (Bot API, "Sending files").
 *
 * @param field the parameter it is the value of: {@code document}, {@code photo}
 * @param name as people see it; in ASCII, as names in a form are
 * @param content at most 50 MB, a photo 10 MB
 */
public record FilePart(String field, String name, byte[] content) {}
