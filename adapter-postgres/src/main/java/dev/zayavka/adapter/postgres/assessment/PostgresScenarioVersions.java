package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.SCENARIOS;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.ScenariosRecord;
import dev.zayavka.ports.assessment.driven.ScenarioVersions;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class PostgresScenarioVersions implements ScenarioVersions {

  private final Session session;

  PostgresScenarioVersions(Session session) {
    this.session = session;
  }

  @Override
  public int versionOf(Scenario scenario, Instant at) {
    return version(scenario).orElseGet(() -> add(scenario, at));
  }

  @Override
  public Optional<Scenario> find(ScenarioId scenario, int version) {
    return sql()
        .select(SCENARIOS.BODY)
        .from(SCENARIOS)
        .where(SCENARIOS.ID.eq(scenario.value()))
        .and(SCENARIOS.VERSION.eq(version))
        .fetchOptional(row -> TrainingForms.read(ScenarioForms.SCENARIO, row.value1()));
  }

  /** Instances that start together wait for each other, and the second one finds the version. */
  private int add(Scenario scenario, Instant at) {
    sql()
        .execute(
            "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
            DSL.val("assessment.scenario:" + scenario.id().value()));
    return version(scenario).orElseGet(() -> insert(scenario, at));
  }

  private int insert(Scenario scenario, Instant at) {
    ScenariosRecord row = new ScenariosRecord();
    row.setId(scenario.id().value());
    row.setVersion(newest(scenario) + 1);
    row.setDigest(scenario.digest());
    row.setBody(TrainingForms.write(ScenarioForms.SCENARIO, scenario));
    row.setLoadedAt(at);
    sql().insertInto(SCENARIOS).set(row).execute();
    return row.getVersion();
  }

  private Optional<Integer> version(Scenario scenario) {
    return sql()
        .select(SCENARIOS.VERSION)
        .from(SCENARIOS)
        .where(SCENARIOS.ID.eq(scenario.id().value()))
        .and(SCENARIOS.DIGEST.eq(scenario.digest()))
        .fetchOptional(SCENARIOS.VERSION);
  }

  private int newest(Scenario scenario) {
    return sql()
        .select(DSL.coalesce(DSL.max(SCENARIOS.VERSION), 0))
        .from(SCENARIOS)
        .where(SCENARIOS.ID.eq(scenario.id().value()))
        .fetchSingle()
        .value1();
  }

  private DSLContext sql() {
    return session.sql();
  }
}
