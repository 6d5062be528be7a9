package dev.zayavka.ports.shared;

import java.time.Instant;

/**
 * Dead letter: an update whose handling kept failing, put aside so that the others go on.
 *
 * @param updateId Telegram's {@code update_id}
 * @param json the update as it came
 * @param error what went wrong last; free of personal data
 * @param at when it was put aside
 */
public record DeadUpdate(long updateId, String json, String error, Instant at) {}
