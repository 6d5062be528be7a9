package dev.zayavka.assembly.office;

import dev.zayavka.assembly.DeskModules;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
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
  private boolean assessment;
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

  /** The assessment desk alone is on; it is a Wednesday morning. */
  OfficePlan assessment() {
    credit = false;
    return withAssessment();
  }

  /** The assessment desk is on beside the others; it is a Wednesday morning. */
  OfficePlan withAssessment() {
    assessment = true;
    begins = Instant.parse("2026-11-18T05:00:00Z");
    // Timed work runs often in an office whose time runs ahead.
    variables.putIfAbsent("SHEETS_EXPORT_ENABLED", "false");
    return this;
  }

  /** The assessment desk writes its results to the spreadsheet. */
  OfficePlan exporting() {
    return variable("SHEETS_EXPORT_ENABLED", "true");
  }

  /** The assessment desk has no key of any model. */
  OfficePlan withoutModels() {
    return variable("OPENAI_API_KEY", "").variable("GEMINI_API_KEY", "");
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
    Optional<SupportDeskFixture> rooms =
        support ? Optional.of(SupportDeskFixture.in(office)) : Optional.empty();
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
            rooms,
            devices ? Optional.of(DeviceDeskFixture.in(office)) : Optional.empty(),
            assessment ? Optional.of(assessmentDesk(office, rooms)) : Optional.empty());
    if (!frozen) {
      opened.runsAheadWhileIdle();
    }
    return opened;
  }

  /** A bot knows one Sheets server, so the desks share it. */
  private static AssessmentDeskFixture assessmentDesk(
      Office office, Optional<SupportDeskFixture> rooms) {
    return rooms
        .map(support -> AssessmentDeskFixture.in(office, support.sheets()))
        .orElseGet(() -> AssessmentDeskFixture.in(office));
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
