package dev.zayavka.adapter.ai;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Log events of this module while it is open. */
final class CapturedLogs implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.zayavka.adapter.ai");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  CapturedLogs() {
    events.start();
    logger.addAppender(events);
  }

  String text() {
    return events.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    logger.detachAppender(events);
  }
}
