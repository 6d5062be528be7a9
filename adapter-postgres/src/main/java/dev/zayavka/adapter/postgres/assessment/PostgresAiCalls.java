package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.AI_CALLS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.AiCallsRecord;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.driven.AiCalls;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Calls of models; one object per transaction. */
final class PostgresAiCalls implements AiCalls {

  /** Outcomes of a model that is out of order. */
  private static final List<String> FAULTS = List.of("Exhausted", "Misconfigured");

  private static final Field<Instant> HOUR = moment("hour");
  private static final Field<Instant> DAY = moment("day");
  private static final Field<Instant> FAULTY = moment("faulty");
  private static final Field<Instant[]> CALLS = moments("calls");
  private static final Field<Long> OF_PERSON = DSL.field("of_person", SQLDataType.BIGINT);
  private static final Field<Long> OF_ALL = DSL.field("of_all", SQLDataType.BIGINT);
  private static final Field<String[]> MODELS =
      DSL.field("models", AI_CALLS.MODEL.getDataType().array());
  private static final Field<Instant[]> LAST_CALLS = moments("last_calls");

  /**
   * {0} person, {1} hour, {2} day, {3} begin of faults, {4} outcomes. A sum of bigint is numeric.
   */
  private static final String USAGE =
      """
      select
        array(select c.at from assessment.ai_calls c where c.person_id = {0} and c.at >= {1} order by c.at),
        (select coalesce(sum(c.tokens_in + c.tokens_out), 0)::bigint from assessment.ai_calls c
          where c.person_id = {0} and c.at >= {2}),
        (select coalesce(sum(c.tokens_in + c.tokens_out), 0)::bigint from assessment.ai_calls c where c.at >= {2}),
        array_agg(l.provider || ':' || l.model), array_agg(l.at)
      from (
        select distinct on (c.provider, c.model) c.provider, c.model, c.at, c.outcome from assessment.ai_calls c
        where c.at >= {3} order by c.provider, c.model, c.at desc, c.id desc) l
      where l.outcome in ({4})
      """;

  private static final HotStatement ALL =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                      USAGE,
                      bind.to(AI_CALLS.PERSON_ID),
                      bind.to(HOUR),
                      bind.to(DAY),
                      bind.to(FAULTY),
                      DSL.list(FAULTS.stream().map(DSL::inline).toList()))
                  .coerce(CALLS, OF_PERSON, OF_ALL, MODELS, LAST_CALLS));

  /** Begin of nothing: a moment no call is after. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** No person has this number. */
  private static final PersonId NOBODY = new PersonId(Long.MAX_VALUE);

  private final Session session;
  private final AssessmentWrites writes;

  /** Models that are out of order since a moment, as this transaction has read them. */
  private final Map<Instant, Map<AiModel, Instant>> outOfOrder = new HashMap<>();

  PostgresAiCalls(Session session, AssessmentWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void add(AiCallRecord call) {
    AiCallsRecord row = new AiCallsRecord();
    row.setTrainingId(call.training().value());
    row.setPersonId(call.person().value());
    row.setKind(call.kind().name());
    row.setProvider(call.model().provider().word());
    row.setModel(call.model().model());
    row.setOutcome(call.outcome());
    row.setTokensIn(call.tokensIn());
    row.setTokensOut(call.tokensOut());
    row.setUnproven(call.unproven());
    row.setMs(Math.toIntExact(call.took().toMillis()));
    row.setAt(call.at());
    writes.call(row);
    outOfOrder.clear();
  }

  @Override
  public Usage usage(PersonId person, Instant hour, Instant day, Instant faulty) {
    writes.write();
    Usage usage = read(person, hour, day, faulty);
    outOfOrder.put(faulty, usage.faulty());
    return usage;
  }

  private Usage read(PersonId person, Instant hour, Instant day, Instant faulty) {
    return ALL.on(session)
        .set(AI_CALLS.PERSON_ID, person.value())
        .set(HOUR, hour)
        .set(DAY, day)
        .set(FAULTY, faulty)
        .get(PostgresAiCalls::usage);
  }

  @Override
  public long tokens(Instant since) {
    writes.write();
    return read(NOBODY, NEVER, since, NEVER).tokensOfAll();
  }

  @Override
  public Map<AiModel, Instant> faulty(Instant since) {
    Map<AiModel, Instant> known = outOfOrder.get(since);
    return known == null ? usage(NOBODY, NEVER, NEVER, since).faulty() : known;
  }

  private static Usage usage(Row row) {
    return new Usage(List.of(row.get(CALLS)), row.get(OF_PERSON), row.get(OF_ALL), faulty(row));
  }

  private static Map<AiModel, Instant> faulty(Row row) {
    String[] models = row.find(MODELS).orElseGet(() -> new String[0]);
    Instant[] lastCalls = row.find(LAST_CALLS).orElseGet(() -> new Instant[0]);
    Map<AiModel, Instant> faulty = new HashMap<>();
    for (int i = 0; i < models.length; i++) {
      Instant at = lastCalls[i];
      AiModel.parse(models[i]).ifPresent(model -> faulty.put(model, at));
    }
    return faulty;
  }

  private static Field<Instant> moment(String name) {
    return DSL.field(name, AI_CALLS.AT.getDataType());
  }

  private static Field<Instant[]> moments(String name) {
    return DSL.field(name, AI_CALLS.AT.getDataType().array());
  }
}
