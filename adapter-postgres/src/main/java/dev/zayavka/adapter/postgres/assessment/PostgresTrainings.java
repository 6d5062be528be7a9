package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Sequences.TRAINING_IDS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.AI_CALLS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MEMBERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.REVIEWS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TRAININGS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TURNS;

import dev.zayavka.adapter.postgres.assessment.AssessmentWrites.TrainingWrite;
import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.LogSubjects;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.ReviewsRecord;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driven.Trainings;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** Trainings of one transaction; what was locked is kept until it ends. */
final class PostgresTrainings implements Trainings {

  private static final Condition IS_OPEN = TRAININGS.ENDED_AT.isNull();

  /** Columns of a training with one of its turns and its review. */
  private static final List<Field<?>> COLUMNS =
      Stream.<Stream<Field<?>>>of(
              Stream.of(TRAININGS.fields()), Stream.of(TURNS.fields()), Stream.of(REVIEWS.BODY))
          .flatMap(columns -> columns)
          .toList();

  private static final HotStatement LOCK =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                      "select " + locked() + " from assessment.locked_training({0}, {1}) l",
                      bind.to(TRAININGS.PERSON_ID),
                      bind.to(TRAININGS.ID))
                  .coerce(Stream.concat(Stream.of(MEMBERS.fields()), COLUMNS.stream()).toList()));

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(COLUMNS)
                  .from(TRAININGS)
                  .leftJoin(TURNS)
                  .on(TURNS.TRAINING_ID.eq(TRAININGS.ID))
                  .leftJoin(REVIEWS)
                  .on(REVIEWS.TRAINING_ID.eq(TRAININGS.ID))
                  .where(TRAININGS.ID.eq(bind.to(TRAININGS.ID)))
                  .orderBy(TURNS.NO));

  private static final HotStatement OPEN =
      HotStatement.of(
          (sql, bind) ->
              sql.select(TRAININGS.ID)
                  .from(TRAININGS)
                  .where(TRAININGS.PERSON_ID.eq(bind.to(TRAININGS.PERSON_ID)))
                  .and(IS_OPEN));

  /** {0} trainings whose texts go. A checklist has no words of people. */
  private static final String ERASE =
      """
      with chosen as materialized ({0}), said as (
        update assessment.turns n set said = null, replied = null, found = (
            select coalesce(jsonb_agg(jsonb_set(f.one, array['quote'], '""') order by f.nth), '[]')
            from jsonb_array_elements(n.found) with ordinality f (one, nth))
        from chosen where n.training_id = chosen.id
      ), reviewed as (
        update assessment.reviews r set body = null from chosen
        where r.training_id = chosen.id and r.body ->> 'kind' <> 'checklist'
      )
      update assessment.trainings t
      set is_erased = t.ended_at is not null, heard = null, voice = null,
        state = case when t.state in ('HEARING', 'CONFIRMING') then 'TALKING' else t.state end,
        since = case when t.state = 'HEARING' then null else t.since end
      from chosen where t.id = chosen.id
      """;

  private final Session session;
  private final AssessmentWrites writes;
  private final PostgresMembers members;

  /** Trainings this transaction has locked, as it left them. Nobody else changes them. */
  private final Map<TrainingId, TrainingState> locked = new HashMap<>();

  /** The open trainings of people this transaction has locked; empty for none. */
  private final Map<PersonId, Optional<TrainingId>> open = new HashMap<>();

  PostgresTrainings(Session session, AssessmentWrites writes, PostgresMembers members) {
    this.session = session;
    this.members = members;
    this.writes = writes;
    session.onForget(this::forget);
  }

  @Override
  public TrainingState lockOpen(PersonId person) {
    Optional<TrainingId> known = open.get(person);
    return known == null ? readOpen(person) : known.map(this::lock).orElseGet(Absent::new);
  }

  private TrainingState readOpen(PersonId person) {
    writes.write();
    TrainingRows rows =
        TrainingRows.withMember(
            LOCK.on(session).set(TRAININGS.PERSON_ID, person.value()).set(TRAININGS.ID, null));
    members.found(person, rows.member());
    TrainingState read = state(rows);
    keep(read);
    open.putIfAbsent(person, Optional.empty());
    return read;
  }

  @Override
  public TrainingState lock(TrainingId training) {
    TrainingState known = locked.get(training);
    return known == null ? read(training) : known;
  }

  private TrainingState read(TrainingId training) {
    TrainingState read =
        state(
            rows(
                LOCK.on(session)
                    .set(TRAININGS.PERSON_ID, null)
                    .set(TRAININGS.ID, training.value())));
    locked.put(training, read);
    keep(read);
    return read;
  }

  @Override
  public TrainingState find(TrainingId training) {
    TrainingState known = locked.get(training);
    return known == null
        ? state(rows(FIND.on(session).set(TRAININGS.ID, training.value())))
        : known;
  }

  @Override
  public TrainingId nextId() {
    TrainingId fresh = new TrainingId(session.sql().nextval(TRAINING_IDS));
    // Nobody else knows this number, so there is nothing to lock and nothing to read.
    locked.put(fresh, new Absent());
    return fresh;
  }

  @Override
  public void save(Existing training, Instant at) {
    TrainingId id = training.dossier().id();
    TrainingState before = locked.getOrDefault(id, new Absent());
    writes.save(
        new TrainingWrite(
            TrainingMapper.row(training),
            changedTurns(before, training).map(turn -> TrainingMapper.row(id, turn)).toList(),
            changedReview(before, training, at)));
    keep(training);
  }

  @Override
  public void answeredBy(TrainingId training, int turn, AiModel model) {
    writes.answeredBy(training.value(), turn, model);
  }

  @Override
  public List<TrainingId> idleSince(Instant then, int most) {
    return ids(
        sql()
            .select(TRAININGS.ID)
            .from(TRAININGS)
            .where(IS_OPEN)
            .and(TRAININGS.TOUCHED_AT.le(then))
            .orderBy(TRAININGS.TOUCHED_AT, TRAININGS.ID)
            .limit(most));
  }

  @Override
  public List<TrainingId> waitingSince(TrainingStatus status, Instant then, int most) {
    return ids(
        sql()
            .select(TRAININGS.ID)
            .from(TRAININGS)
            .where(TRAININGS.STATE.eq(status.name()))
            .and(TRAININGS.SINCE.isNotNull())
            .and(TRAININGS.SINCE.le(then))
            .orderBy(TRAININGS.SINCE, TRAININGS.ID)
            .limit(most));
  }

  @Override
  public Optional<TrainingId> openOf(PersonId person) {
    Optional<TrainingId> known = open.get(person);
    if (known != null) {
      return known;
    }
    writes.write();
    return OPEN.on(session)
        .set(TRAININGS.PERSON_ID, person.value())
        .find(row -> new TrainingId(row.get(TRAININGS.ID)));
  }

  @Override
  public int eraseTextsBefore(Instant then, int most) {
    return erase(
        sql()
            .select(TRAININGS.ID)
            .from(TRAININGS)
            .where(TRAININGS.ENDED_AT.lt(then))
            .andNot(TRAININGS.IS_ERASED)
            .orderBy(TRAININGS.ENDED_AT, TRAININGS.ID)
            .limit(most)
            .forUpdate()
            .skipLocked());
  }

  @Override
  public void eraseTextsOf(PersonId person) {
    PersonLock.take(session, person);
    erase(sql().select(TRAININGS.ID).from(TRAININGS).where(TRAININGS.PERSON_ID.eq(person.value())));
  }

  @Override
  public void deleteOf(PersonId person) {
    PersonLock.take(session, person);
    DSLContext sql = sql();
    Select<Record1<Long>> theirs =
        sql.select(TRAININGS.ID).from(TRAININGS).where(TRAININGS.PERSON_ID.eq(person.value()));
    sql.deleteFrom(TURNS).where(TURNS.TRAINING_ID.in(theirs)).execute();
    sql.deleteFrom(REVIEWS).where(REVIEWS.TRAINING_ID.in(theirs)).execute();
    sql.deleteFrom(TRAININGS).where(TRAININGS.PERSON_ID.eq(person.value())).execute();
    sql.deleteFrom(AI_CALLS).where(AI_CALLS.PERSON_ID.eq(person.value())).execute();
    forget();
  }

  /** For everything rare: it sees what was collected. */
  private DSLContext sql() {
    writes.write();
    return session.sql();
  }

  private int erase(Select<Record1<Long>> trainings) {
    int erased = session.sql().execute(ERASE, trainings);
    forget();
    return erased;
  }

  private void forget() {
    locked.clear();
    open.clear();
  }

  private TrainingRows rows(BoundStatement query) {
    writes.write();
    return TrainingRows.of(query);
  }

  private static TrainingState state(TrainingRows rows) {
    return rows.training().<TrainingState>map(training -> training).orElseGet(Absent::new);
  }

  /** A lock of a training is one of its person. */
  private void keep(TrainingState training) {
    if (training instanceof Existing present) {
      TrainingId id = present.dossier().id();
      PersonId person = present.dossier().person();
      LogSubjects.note(LogSubjects.TRAINING, id.value());
      locked.put(id, present);
      if (present instanceof Open) {
        open.put(person, Optional.of(id));
      } else if (Optional.of(id).equals(open.get(person))) {
        open.put(person, Optional.empty());
      }
    }
  }

  private static Stream<Turn> changedTurns(TrainingState before, Existing training) {
    Set<Turn> kept =
        before instanceof Existing present ? Set.copyOf(present.dossier().turns()) : Set.of();
    return training.dossier().turns().stream().filter(turn -> !kept.contains(turn));
  }

  private static List<ReviewsRecord> changedReview(
      TrainingState before, Existing training, Instant at) {
    Optional<Review> review = review(training);
    return review.equals(review(before))
        ? List.of()
        : List.of(TrainingMapper.row(training.dossier().id(), review, at));
  }

  private static Optional<Review> review(TrainingState state) {
    return state instanceof Reviewed reviewed ? reviewed.review() : Optional.empty();
  }

  private static List<TrainingId> ids(Select<Record1<Long>> query) {
    return query.fetch(row -> new TrainingId(row.value1()));
  }

  /**
   * The columns of the function, each by its name: m of the member, t of the training, n of a turn.
   */
  private static String locked() {
    return Stream.of(
            Stream.of(MEMBERS.fields()).map(column -> "l.m_" + column.getName()),
            Stream.of(TRAININGS.fields()).map(column -> "l.t_" + column.getName()),
            Stream.of(TURNS.fields()).map(column -> "l.n_" + column.getName()),
            Stream.of("l.r_body"))
        .flatMap(columns -> columns)
        .collect(Collectors.joining(", "));
  }
}
