package dev.zayavka.sandbox.telegram;

import dev.zayavka.sandbox.sync.MovableClock;
import dev.zayavka.sandbox.sync.Patience;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** Base class: an emulator with a clock that moves only on request, and a bot. */
abstract class EmulatorTest {
  static final Duration SOON = Patience.LIMIT;

  final BotApiEmulator telegram =
      BotApiEmulator.start(
          EmulatorSettings.forTests()
              .withClock(MovableClock.stoppedAt(Instant.parse("2026-11-20T10:00:00Z"))));
  final BotClient bot = new BotClient(telegram);

  @AfterEach
  void stop() {
    telegram.close();
  }
}
