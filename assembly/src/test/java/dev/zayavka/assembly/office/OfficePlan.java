package dev.zayavka.assembly.office;

import dev.zayavka.assembly.DeskModules;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.EmulatorSettings;
import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builder of a test office; the last call opens it. */
final class OfficePlan {

  private final Mode mode;
  private final Map<String, String> variables = new HashMap<>();
  private final List<DeskModule<?>> desks = new ArrayList<>(DeskModules.ALL);
  private FloodLimits limits = FloodLimits.OFF;
  private Instant begins = Instant.now();
  private boolean frozen;
  private boolean redis;
  private boolean ownPostgres;
  private boolean credit = true;
  private boolean support;
  private boolean devices;
  private Optional<String> restored = Optional.empty();

  OfficePlan(Mode mode) {
    this.mode = mode;
    // A lease has to outlive a slow machine, and a bot that stops may take its time there.
    variables.put("OUTBOX_LEASE", "10m");
    variables.put("RETRY_SCHEDULE", "2s,4s");
    variables.put("SHUTDOWN_TIMEOUT", "2m");
  }

  OfficePlan redis(boolean present) {
    redis = present;
    return this;
  }

  /** A server that can be stopped without harm to other tests. */
  OfficePlan ownPostgres() {
    ownPostgres = true;
    return this;
  }

  /** The support desk is on, and the credit desk is not; it is a Wednesday morning. */
  OfficePlan support() {
    credit = false;
    return bothDesks();
  }

  /** The support desk is on beside the credit desk; it is a Wednesday morning. */
  OfficePlan bothDesks() {
    support = true;
    begins = Instant.parse("2026-11-18T05:00:00Z");
    return this;
  }

  /** The device desk alone is on; it is a Wednesday morning. */
  OfficePlan devices() {
    credit = false;
    return withDevices();
  }

  /** The device desk is on beside the others; it is a Wednesday morning. */
  OfficePlan withDevices() {
    devices = true;
    begins = Instant.parse("2026-11-18T05:00:00Z");
    return this;
  }

  /** Uses an existing database, on the server all tests share. */
  OfficePlan restored(String database) {
    restored = Optional.of(database);
    return this;
  }

  /** The bots have one more desk. */
  OfficePlan desk(DeskModule<?> desk) {
    desks.add(desk);
    return this;
  }

  OfficePlan limits(FloodLimits flood) {
    limits = flood;
    return this;
  }

  /**
   * Freezes the clock: only the test moves it, and it does not run ahead while the bots are idle.
   */
  OfficePlan timeFrozen() {
    frozen = true;
    return this;
  }

  OfficePlan beginningAt(Instant moment) {
    begins = moment;
    return this;
  }

  OfficePlan variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Opens the office without a bot at work. */
  TestOffice open() {
    OfficeClock clock = new OfficeClock(begins, frozen);
    EmbeddedPostgresServer postgres =
        ownPostgres
            ? EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory())
            : Servers.postgres();
    String database = ownPostgres ? "office" : restored.orElseGet(Servers::freshDatabase);
    if (ownPostgres) {
      postgres.freshDatabase(database);
    }
    Office office =
        Office.open(
            postgres,
            database,
            redis ? Optional.of(EmbeddedRedisServer.start()) : Optional.empty(),
            BotApiEmulator.start(EmulatorSettings.forTests().withClock(clock).withLimits(limits)));
    TestOffice opened =
        new TestOffice(
            mode,
            desks,
            office,
            database,
            clock,
            credit ? office.environment() : office.withoutDesks(),
            variables,
            ownPostgres ? Optional.of(postgres) : Optional.empty(),
            support ? Optional.of(SupportDeskFixture.in(office)) : Optional.empty(),
            devices ? Optional.of(DeviceDeskFixture.in(office)) : Optional.empty());
    if (!frozen) {
      opened.runsAheadWhileIdle();
    }
    return opened;
  }

  /** Opens the office with one bot at work. */
  TestOffice running() {
    TestOffice office = open();
    try {
      office.starts();
      return office;
    } catch (RuntimeException e) {
      office.close();
      throw e;
    }
  }
}
