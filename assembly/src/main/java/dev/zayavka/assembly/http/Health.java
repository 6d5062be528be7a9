package dev.zayavka.assembly.http;

import java.util.Map;

/**
 * Health of a runner.
 *
 * @param ready true when it can do its work
 * @param checks results by the name of the check: {@code ok} or the problem
 */
public record Health(boolean ready, Map<String, String> checks) {}
