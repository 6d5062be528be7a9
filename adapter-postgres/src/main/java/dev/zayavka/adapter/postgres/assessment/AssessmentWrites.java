package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.AI_CALLS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.AUDIT;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.REVIEWS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TRAININGS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TURNS;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.RowBatch;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.AiCallsRecord;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.AuditRecord;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.ReviewsRecord;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.TrainingsRecord;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.TurnsRecord;
import dev.zayavka.ports.ai.AiModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Writes of one transaction of the assessment desk, collected and sent together with the commit, or
 * before a query that has to see them.
 */
final class AssessmentWrites {

  private static final List<TableField<TrainingsRecord, ?>> TRAINING =
      List.of(
          TRAININGS.ID,
          TRAININGS.PERSON_ID,
          TRAININGS.SCENARIO,
          TRAININGS.SCENARIO_VERSION,
          TRAININGS.SELF_CHECK,
          TRAININGS.STATE,
          TRAININGS.VERSION,
          TRAININGS.MET,
          TRAININGS.TURNS_MADE,
          TRAININGS.ENDING,
          TRAININGS.STARTED_AT,
          TRAININGS.TOUCHED_AT,
          TRAININGS.ENDED_AT,
          TRAININGS.SINCE,
          TRAININGS.IS_CLAIMED,
          TRAININGS.STALL_CAUSE,
          TRAININGS.ATTEMPT,
          TRAININGS.VOICE,
          TRAININGS.HEARD);

  private static final RowBatch SAID =
      RowBatch.of(
          TURNS.TRAINING_ID,
          TURNS.NO,
          TURNS.SAID,
          TURNS.BY_VOICE,
          TURNS.REPLIED,
          TURNS.FOUND,
          TURNS.PROVIDER,
          TURNS.MODEL,
          TURNS.AT);

  private static final RowBatch REVIEWED =
      RowBatch.of(REVIEWS.TRAINING_ID, REVIEWS.BODY, REVIEWS.PROVIDER, REVIEWS.MODEL, REVIEWS.AT);

  /** A training, and of its turns those that are new or different. */
  private static final String TEXT =
      """
      with said as (
        insert into assessment.turns as t ({0}) select {0} from unnest({1}) as added ({0})
        on conflict (training_id, no) do update
          set said = excluded.said, by_voice = excluded.by_voice, replied = excluded.replied, found = excluded.found,
            provider = coalesce(excluded.provider, t.provider), model = coalesce(excluded.model, t.model)
      ), reviewed as (
        insert into assessment.reviews as r ({2}) select {2} from unnest({3}) as added ({2})
        on conflict (training_id) do update
          set body = excluded.body, at = excluded.at,
            provider = coalesce(excluded.provider, r.provider), model = coalesce(excluded.model, r.model)
      )
      insert into assessment.trainings ({4}) values ({5}) on conflict (id) do update set {6}
      """;

  private static final HotStatement SAVE =
      HotStatement.of(
          (sql, bind) ->
              sql.query(
                  TEXT,
                  SAID.names(),
                  SAID.arrays(bind),
                  REVIEWED.names(),
                  REVIEWED.arrays(bind),
                  names(),
                  DSL.list(TRAINING.stream().map(bind::to).toList()),
                  assignments()));

  private static final RowBatch CALLS =
      RowBatch.of(
          AI_CALLS.TRAINING_ID,
          AI_CALLS.PERSON_ID,
          AI_CALLS.KIND,
          AI_CALLS.PROVIDER,
          AI_CALLS.MODEL,
          AI_CALLS.OUTCOME,
          AI_CALLS.TOKENS_IN,
          AI_CALLS.TOKENS_OUT,
          AI_CALLS.UNPROVEN,
          AI_CALLS.MS,
          AI_CALLS.AT);

  private static final RowBatch ENTRIES =
      RowBatch.of(
          AUDIT.ACTION, AUDIT.BY_ID, AUDIT.PERSON_ID, AUDIT.TRAINING_ID, AUDIT.DETAILS, AUDIT.AT);

  private static final HotStatement CALLED = inserting("ai_calls", CALLS);
  private static final HotStatement LOG = inserting("audit", ENTRIES);

  private static final HotStatement REPLIED_BY =
      HotStatement.of(
          (sql, bind) ->
              sql.update(TURNS)
                  .set(TURNS.PROVIDER, bind.to(TURNS.PROVIDER))
                  .set(TURNS.MODEL, bind.to(TURNS.MODEL))
                  .where(TURNS.TRAINING_ID.eq(bind.to(TURNS.TRAINING_ID)))
                  .and(TURNS.NO.eq(bind.to(TURNS.NO))));

  private static final HotStatement REVIEWED_BY =
      HotStatement.of(
          (sql, bind) ->
              sql.update(REVIEWS)
                  .set(REVIEWS.PROVIDER, bind.to(REVIEWS.PROVIDER))
                  .set(REVIEWS.MODEL, bind.to(REVIEWS.MODEL))
                  .where(REVIEWS.TRAINING_ID.eq(bind.to(REVIEWS.TRAINING_ID))));

  private final Session session;
  private final Map<Long, TrainingWrite> trainings = new LinkedHashMap<>();
  private final Map<Answer, AiModel> models = new LinkedHashMap<>();
  private final List<AiCallsRecord> calls = new ArrayList<>();
  private final List<AuditRecord> entries = new ArrayList<>();

  AssessmentWrites(Session session) {
    this.session = session;
    session.withCommit(this::statements);
  }

  void save(TrainingWrite training) {
    trainings.merge(training.row().getId(), training, TrainingWrite::then);
  }

  /** Keeps who gave a reply; turn 0 is the review. */
  void answeredBy(long training, int turn, AiModel model) {
    models.put(new Answer(training, turn), model);
  }

  void call(AiCallsRecord call) {
    calls.add(call);
  }

  void log(AuditRecord entry) {
    entries.add(entry);
  }

  /** Executes what was collected. */
  void write() {
    statements().forEach(BoundStatement::run);
  }

  private List<BoundStatement> statements() {
    List<BoundStatement> all = new ArrayList<>();
    trainings.values().forEach(training -> all.add(statement(training)));
    models.forEach((answer, model) -> all.add(statement(answer, model)));
    if (!calls.isEmpty()) {
      all.add(CALLS.set(CALLED.on(session), List.copyOf(calls)));
    }
    if (!entries.isEmpty()) {
      all.add(ENTRIES.set(LOG.on(session), List.copyOf(entries)));
    }
    trainings.clear();
    models.clear();
    calls.clear();
    entries.clear();
    return all;
  }

  /** The models of what is written anyway go with it. */
  private BoundStatement statement(TrainingWrite training) {
    long id = training.row().getId();
    for (TurnsRecord turn : training.turns()) {
      AiModel model = models.remove(new Answer(id, turn.getNo()));
      if (model != null) {
        turn.setProvider(model.provider().word());
        turn.setModel(model.model());
      }
    }
    for (ReviewsRecord review : training.reviews()) {
      AiModel model = models.remove(new Answer(id, 0));
      if (model != null) {
        review.setProvider(model.provider().word());
        review.setModel(model.model());
      }
    }
    BoundStatement statement = SAVE.on(session);
    SAID.set(statement, training.turns());
    REVIEWED.set(statement, training.reviews());
    return statement.set(training.row());
  }

  private BoundStatement statement(Answer answer, AiModel model) {
    return answer.turn() == 0
        ? REVIEWED_BY
            .on(session)
            .set(REVIEWS.PROVIDER, model.provider().word())
            .set(REVIEWS.MODEL, model.model())
            .set(REVIEWS.TRAINING_ID, answer.training())
        : REPLIED_BY
            .on(session)
            .set(TURNS.PROVIDER, model.provider().word())
            .set(TURNS.MODEL, model.model())
            .set(TURNS.TRAINING_ID, answer.training())
            .set(TURNS.NO, (short) answer.turn());
  }

  private static HotStatement inserting(String table, RowBatch rows) {
    return HotStatement.of(
        (sql, bind) ->
            sql.query(
                "insert into assessment."
                    + table
                    + " ({0}) select {0} from unnest({1}) with ordinality as added ({0}, nth)"
                    + " order by nth",
                rows.names(),
                rows.arrays(bind)));
  }

  private static QueryPart names() {
    return DSL.list(TRAINING.stream().map(AssessmentWrites::name).toList());
  }

  private static QueryPart assignments() {
    return DSL.list(
        TRAINING.stream()
            .filter(column -> !column.equals(TRAININGS.ID))
            .map(column -> DSL.field("{0} = excluded.{0}", name(column)))
            .toList());
  }

  private static QueryPart name(Field<?> column) {
    return DSL.name(column.getUnqualifiedName());
  }

  /** A reply, or the review as turn 0. */
  private record Answer(long training, int turn) {}

  /**
   * A training with what else of it is to be written.
   *
   * @param turns those that are new or different
   * @param reviews at most one
   */
  record TrainingWrite(TrainingsRecord row, List<TurnsRecord> turns, List<ReviewsRecord> reviews) {

    /** Both as one write, the later one where they differ. */
    TrainingWrite then(TrainingWrite later) {
      return new TrainingWrite(
          later.row(),
          joined(turns, later.turns(), TurnsRecord::getNo),
          joined(reviews, later.reviews(), ReviewsRecord::getTrainingId));
    }

    private static <R> List<R> joined(List<R> first, List<R> second, Function<R, Object> key) {
      Map<Object, R> all = new LinkedHashMap<>();
      first.forEach(row -> all.put(key.apply(row), row));
      second.forEach(row -> all.put(key.apply(row), row));
      return List.copyOf(all.values());
    }
  }
}
