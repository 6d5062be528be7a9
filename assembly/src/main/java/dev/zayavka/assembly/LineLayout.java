package dev.zayavka.assembly;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Layout of a log event as a line of text, with the context and the upper frames of an exception.
 * Logback's pattern layout would load a class for each of its 80 conversions, in every start.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {

  private static final String FRAMES = "12";
  private static final int LEVEL_WIDTH = 5;

  private final Stamp stamp;
  private volatile @Nullable RootCauseFirstThrowableProxyConverter frames;

  LineLayout(Stamp stamp) {
    this.stamp = stamp;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    append(line, OffsetDateTime.ofInstant(event.getInstant(), ZoneId.systemDefault()));
    String level = event.getLevel().toString();
    String logger = event.getLoggerName();
    line.append(' ').append(level).repeat(' ', Math.max(1, LEVEL_WIDTH + 1 - level.length()));
    line.append(logger, logger.lastIndexOf('.') + 1, logger.length());
    line.append(" - ").append(event.getFormattedMessage()).append(' ');
    append(line, event.getMDCPropertyMap());
    line.append(System.lineSeparator());
    if (event.getThrowableProxy() != null) {
      line.append(frames().convert(event));
    }
    return line.toString();
  }

  private void append(StringBuilder line, OffsetDateTime at) {
    if (stamp == Stamp.MOMENT) {
      line.append(at.toLocalDate()).append('T');
    }
    two(line, at.getHour()).append(':');
    two(line, at.getMinute()).append(':');
    two(line, at.getSecond()).append('.');
    int millis = at.getNano() / 1_000_000;
    two(line.append(millis / 100), millis % 100);
    if (stamp == Stamp.MOMENT) {
      line.append(at.getOffset());
    }
  }

  private static StringBuilder two(StringBuilder line, int number) {
    return line.append(number / 10).append(number % 10);
  }

  private static void append(StringBuilder line, Map<String, String> context) {
    String separator = "";
    for (Map.Entry<String, String> entry : context.entrySet()) {
      line.append(separator).append(entry.getKey()).append('=').append(entry.getValue());
      separator = ", ";
    }
  }

  private RootCauseFirstThrowableProxyConverter frames() {
    RootCauseFirstThrowableProxyConverter present = frames;
    if (present == null) {
      present = new RootCauseFirstThrowableProxyConverter();
      present.setOptionList(List.of(FRAMES));
      present.start();
      frames = present;
    }
    return present;
  }

  /** The time at the begin of a line. */
  enum Stamp {
    /** The time of the day: somebody is watching. */
    CLOCK,
    /** Date, time and offset, for a file that is read later and elsewhere. */
    MOMENT
  }
}
