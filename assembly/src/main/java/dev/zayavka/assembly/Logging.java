package dev.zayavka.assembly;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.zayavka.assembly.LineLayout.Stamp;
import dev.zayavka.assembly.settings.LogFormat;
import dev.zayavka.assembly.settings.LogSettings;
import dev.zayavka.assembly.settings.Secret;
import io.sentry.SentryOptions;
import io.sentry.logback.SentryAppender;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the log up as the settings say: one line per event on standard output. */
final class Logging {

  private Logging() {}

  static void configure(LogSettings settings) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    quiet(context);
    context.addTurboFilter(new LogThrottle(System::nanoTime));
    root.addAppender(console(context, settings.format()));
    settings
        .sentryDsn()
        .ifPresent(dsn -> root.addAppender(sentry(context, dsn, settings.sentryEnvironment())));
  }

  /** Turns the log off, for a tool whose output is read by a person. */
  static void off() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
  }

  /** Source of the newest log lines; lines are kept from now on, unless they already are. */
  static IntFunction<byte[]> recent() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(LogTail.NAME) instanceof LogTail kept) {
      return kept::newest;
    }
    LogTail fresh = tail(context);
    root.addAppender(fresh);
    return fresh::newest;
  }

  private static LogTail tail(LoggerContext context) {
    LogTail tail = new LogTail(text(context, Stamp.MOMENT));
    tail.setContext(context);
    tail.start();
    return tail;
  }

  /** Libraries that tell the whole story of their start at INFO. */
  private static void quiet(LoggerContext context) {
    for (String name :
        new String[] {
          "io.javalin",
          "org.eclipse.jetty",
          "liquibase",
          "org.redisson",
          "com.zaxxer.hikari",
          "org.jooq",
          "com.github.kagkarlsson"
        }) {
      context.getLogger(name).setLevel(Level.WARN);
    }
    // A damaged workbook is no error of ours: the person who sent it is told.
    context.getLogger("org.apache.poi").setLevel(Level.OFF);
  }

  private static Appender<ILoggingEvent> console(LoggerContext context, LogFormat format) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setEncoder(encoder(context, format));
    console.start();
    return console;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    return switch (format) {
      case JSON -> {
        JsonEncoder json = new JsonEncoder();
        json.setContext(context);
        json.setWithSequenceNumber(false);
        json.setWithContext(false);
        json.setWithNanoseconds(false);
        json.setWithMessage(false);
        json.setWithFormattedMessage(true);
        json.setWithArguments(false);
        json.start();
        yield json;
      }
      case TEXT -> text(context, Stamp.CLOCK);
    };
  }

  private static Encoder<ILoggingEvent> text(LoggerContext context, Stamp stamp) {
    LineLayout layout = new LineLayout(stamp);
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> text = new LayoutWrappingEncoder<>();
    text.setContext(context);
    text.setCharset(StandardCharsets.UTF_8);
    text.setLayout(layout);
    text.start();
    return text;
  }

  private static Appender<ILoggingEvent> sentry(
      LoggerContext context, Secret dsn, Optional<String> environment) {
    SentryOptions options = new SentryOptions();
    options.setDsn(dsn.value());
    environment.ifPresent(options::setEnvironment);
    options.setSendDefaultPii(false);
    SentryAppender sentry = new SentryAppender();
    sentry.setContext(context);
    sentry.setOptions(options);
    sentry.setMinimumEventLevel(Level.ERROR);
    sentry.start();
    return sentry;
  }
}
