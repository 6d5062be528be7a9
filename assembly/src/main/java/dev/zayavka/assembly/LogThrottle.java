package dev.zayavka.assembly;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Log filter that passes one line per minute of a library's repeated complaint. Some libraries
 * complain at every attempt, with a stack trace, and an outage may last for hours.
 */
final class LogThrottle extends TurboFilter {

  private static final String OURS = "dev.zayavka";
  private static final long EVERY = Duration.ofMinutes(1).toNanos();
  private static final int REMEMBERED = 200;

  private final LongSupplier nanos;
  private final Map<Complaint, Long> lastPassed =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Complaint, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param nanos a monotonic clock, as {@link System#nanoTime}
   */
  LogThrottle(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    boolean may =
        format == null
            || !level.isGreaterOrEqual(Level.WARN)
            || logger.getName().startsWith(OURS)
            || isNews(new Complaint(logger.getName(), format, root(thrown)));
    return may ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  private synchronized boolean isNews(Complaint complaint) {
    long now = nanos.getAsLong();
    Long before = lastPassed.get(complaint);
    boolean news = before == null || now - before >= EVERY;
    if (news) {
      lastPassed.put(complaint, now);
    }
    return news;
  }

  private static String root(@Nullable Throwable thrown) {
    Throwable root = thrown;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return root == null ? "" : root.getClass().getName();
  }

  private record Complaint(String logger, String format, String cause) {}
}
