package dev.zayavka.assembly.office;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps all parts of a log event that a log could show. */
final class LogRecorder extends AppenderBase<ILoggingEvent> {
  final Queue<String> lines = new ConcurrentLinkedQueue<>();

  @Override
  protected void append(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(
        event.getLoggerName()
            + " "
            + event.getFormattedMessage()
            + " "
            + event.getMDCPropertyMap()
            + " "
            + thrown);
  }
}
