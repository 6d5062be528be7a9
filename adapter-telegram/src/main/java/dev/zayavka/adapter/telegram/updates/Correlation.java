package dev.zayavka.adapter.telegram.updates;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** Names in every log line what is being worked on. */
public final class Correlation {

  /** The update that is handled. */
  static final String UPDATE = "update_id";

  /** An update that was put aside and is handled once more. */
  static final String REPLAYED = "replayed_update_id";

  /** The credit request in question, by its number in 1F. */
  public static final String REQUEST = "request";

  /** The support ticket in question. */
  public static final String TICKET = "ticket";

  /** The device in question. */
  public static final String DEVICE = "device";

  private Correlation() {}

  /** Does the work with this name in every log line. */
  public static <T> T about(String name, long number, Supplier<T> work) {
    MDC.put(name, Long.toString(number));
    try {
      return work.get();
    } finally {
      MDC.remove(name);
    }
  }
}
