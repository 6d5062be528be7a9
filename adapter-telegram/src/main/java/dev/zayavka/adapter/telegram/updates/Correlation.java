package dev.zayavka.adapter.telegram.updates;

import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Correlation of log lines: the subject of the work is named in each. */
public final class Correlation {

  /** Update being handled. */
  static final String UPDATE = "update_id";

  /** Dead update being replayed. */
  static final String REPLAYED = "replayed_update_id";

  private Correlation() {}

  /**
   * Does the work with its subject in every log line. Within an update the lines after the work
   * name it too: what failed is logged there.
   *
   * @param name of the subject, as the log has it
   */
  public static <T> T about(String name, long number, Supplier<T> work) {
    boolean isInScope = MDC.get(UPDATE) != null;
    MDC.put(name, Long.toString(number));
    try {
      return work.get();
    } finally {
      if (!isInScope) {
        MDC.remove(name);
      }
    }
  }

  /** Does the work of one update; all that was named in its log lines is forgotten at its end. */
  static <T> T scope(String name, long number, Supplier<T> work) {
    Map<String, String> before = MDC.getCopyOfContextMap();
    MDC.put(name, Long.toString(number));
    try {
      return work.get();
    } finally {
      MDC.setContextMap(before == null ? Map.of() : before);
    }
  }
}
