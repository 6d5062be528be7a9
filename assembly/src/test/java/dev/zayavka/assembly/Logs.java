package dev.zayavka.assembly;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Log recorder: collects all log lines while it is open. */
public final class Logs implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  public Logs() {
    events.start();
    logger.addAppender(events);
  }

  /** Messages of loggers whose names begin with this, in order. */
  public List<String> of(String name) {
    return List.copyOf(events.list).stream()
        .filter(event -> event.getLoggerName().startsWith(name))
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(events);
  }
}
