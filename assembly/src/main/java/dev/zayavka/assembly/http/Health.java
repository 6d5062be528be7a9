package dev.zayavka.assembly.http;

import java.util.Map;

/**
 * How a runner is.
 *
 * @param ready true when it can do its work
 * @param checks what was looked at, by name, and how each is: {@code ok} or what is wrong
 */
public record Health(boolean ready, Map<String, String> checks) {}
