package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LogThrottleTest {

  private static final Logger LIBRARY = new LoggerContext().getLogger("org.redisson.client");

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final LogThrottle complaints = new LogThrottle(nanos::get);

  @Test
  void the_same_complaint_is_heard_again_after_a_minute() {
    assertThat(heard()).isTrue();
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(heard()).isFalse();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(heard()).isTrue();
  }

  private boolean heard() {
    return complaints.decide(
            null, LIBRARY, Level.ERROR, "no ping over {}", new Object[] {nanos}, null)
        != FilterReply.DENY;
  }
}
