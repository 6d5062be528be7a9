package dev.zayavka.adapter.telegram.updates;

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
   * Does the work with its subject in every log line.
   *
   * @param name of the subject, as the log has it
   */
  public static <T> T about(String name, long number, Supplier<T> work) {
    MDC.put(name, Long.toString(number));
    try {
      return work.get();
    } finally {
      MDC.remove(name);
    }
  }
}
