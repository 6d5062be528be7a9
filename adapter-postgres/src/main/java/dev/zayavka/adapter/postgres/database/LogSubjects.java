package dev.zayavka.adapter.postgres.database;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Subjects of log lines (MDC): a transaction notes the ticket, request, device or training it
 * locks, and each later line of the same work names it. An update and a delivery forget them at
 * their end; other work, as that of timers and of 1F, when its next transaction begins.
 */
public final class LogSubjects {

  /** A ticket, by its number. */
  public static final String TICKET = "ticket";

  /** A credit request, by its number in 1F. */
  public static final String REQUEST = "request";

  /** A device, by its number. */
  public static final String DEVICE = "device";

  /** A training, by its number. */
  public static final String TRAINING = "training";

  private static final Logger LOG = LoggerFactory.getLogger(LogSubjects.class);

  /** Names of work that forgets its subjects itself. */
  private static final List<String> SCOPES = List.of("update_id", "outbox");

  private LogSubjects() {}

  /** Names the subject in each line from now on. */
  public static void note(String name, long number) {
    MDC.put(name, Long.toString(number));
  }

  static void begin() {
    if (isAlone()) {
      MDC.remove(TICKET);
      MDC.remove(REQUEST);
      MDC.remove(DEVICE);
      MDC.remove(TRAINING);
    }
  }

  /** Logs a failure of work that handles many subjects one by one, and tells of it at its end. */
  static void failed(String operation, RuntimeException e) {
    if (isAlone()) {
      LOG.warn("{} failed: {}", operation, e.getClass().getName());
    }
  }

  private static boolean isAlone() {
    return SCOPES.stream().allMatch(scope -> MDC.get(scope) == null);
  }
}
