package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogTailTest {

  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("test");
  private LogTail tail;

  @BeforeEach
  void begin() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern("%msg%n");
    encoder.start();
    tail = new LogTail(encoder);
    tail.setContext(context);
    tail.start();
  }

  @Test
  void the_newest_whole_lines_come_oldest_first() {
    log("один");
    log("два");
    log("три");

    assertThat(newest(1000)).isEqualTo("один\nдва\nтри\n");
    assertThat(newest(15)).isEqualTo("два\nтри\n");
    assertThat(newest(14)).isEqualTo("два\nтри\n");
    assertThat(newest(13)).isEqualTo("три\n");
    assertThat(newest(3)).isEmpty();
  }

  @Test
  void no_more_is_kept_than_fits() {
    String long1000 = "x".repeat(999);
    IntStream.range(0, 6000).forEach(i -> log(long1000));
    log("last");

    String kept = newest(Integer.MAX_VALUE);
    assertThat(kept.length()).isBetween(4_000_000, 4 * 1024 * 1024);
    assertThat(kept).endsWith("\nlast\n").startsWith("x");
  }

  private void log(String message) {
    tail.doAppend(new LoggingEvent("", logger, Level.INFO, message, null, null));
  }

  private String newest(int bytes) {
    return new String(tail.newest(bytes), StandardCharsets.UTF_8);
  }
}
