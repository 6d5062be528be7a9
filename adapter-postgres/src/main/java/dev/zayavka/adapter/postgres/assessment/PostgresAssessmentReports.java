package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.AI_CALLS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.COMMENTS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MARKS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MEMBERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.REMINDERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TRAININGS;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.TrainingsRecord;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentReports;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;

final class PostgresAssessmentReports implements AssessmentReports {

  private static final Condition IS_REVIEWED =
      TRAININGS.STATE.eq(DSL.inline(TrainingStatus.REVIEWED.name()));

  private static final Condition IS_COMPLETED =
      TRAININGS.ENDING.eq(DSL.inline(TrainingEnding.ALL_MET.name()));

  private static final Field<Integer> STARTED = trainings("started", DSL.noCondition());
  private static final Field<Integer> COMPLETED = trainings("completed", IS_COMPLETED);

  private final Session session;
  private final AssessmentWrites writes;

  PostgresAssessmentReports(Session session, AssessmentWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public Page<Trainee> trainees(int page, int size) {
    List<Trainee> items =
        listed()
            .orderBy(MEMBERS.SIGNED_IN_AT.desc(), MEMBERS.PERSON_ID.desc())
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(PostgresAssessmentReports::trainee);
    return new Page<>(items, page, sql().fetchCount(MEMBERS), size);
  }

  @Override
  public Optional<Trainee> trainee(PersonId person) {
    return listed()
        .where(MEMBERS.PERSON_ID.eq(person.value()))
        .fetchOptional(PostgresAssessmentReports::trainee);
  }

  @Override
  public Page<TrainingSummary> trainings(Optional<ScenarioId> scenario, int page, int size) {
    Condition wanted =
        scenario.map(id -> TRAININGS.SCENARIO.eq(id.value())).orElseGet(DSL::noCondition);
    List<TrainingSummary> items =
        trainings()
            .where(wanted)
            .orderBy(TRAININGS.ID.desc())
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(PostgresAssessmentReports::summary);
    return new Page<>(items, page, sql().fetchCount(TRAININGS, wanted), size);
  }

  @Override
  public List<TrainingSummary> trainingsOf(PersonId person, int most) {
    return trainings()
        .where(TRAININGS.PERSON_ID.eq(person.value()))
        .orderBy(TRAININGS.ID.desc())
        .limit(most)
        .fetch(PostgresAssessmentReports::summary);
  }

  @Override
  public List<TrainingSummary> ended() {
    return trainings()
        .where(TRAININGS.ENDED_AT.isNotNull())
        .orderBy(TRAININGS.ID)
        .fetch(PostgresAssessmentReports::summary);
  }

  @Override
  public List<ScenarioStats> scenarioStats() {
    Map<String, Integer> unproven = unproven();
    return sql()
        .select(
            TRAININGS.SCENARIO,
            DSL.countDistinct(TRAININGS.PERSON_ID),
            DSL.count(),
            ended(TrainingEnding.ALL_MET),
            ended(TrainingEnding.OUT_OF_TURNS),
            ended(TrainingEnding.ALL_MET, TrainingEnding.OUT_OF_TURNS),
            ended(TrainingEnding.BY_REQUEST),
            ended(TrainingEnding.SELF_CHECK),
            DSL.count().filterWhere(TRAININGS.STATE.eq(DSL.inline(TrainingStatus.LEFT.name()))))
        .from(TRAININGS)
        .groupBy(TRAININGS.SCENARIO)
        .orderBy(TRAININGS.SCENARIO)
        .fetch(
            row ->
                new ScenarioStats(
                    new ScenarioId(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value8(),
                    row.value9(),
                    unproven.getOrDefault(row.value1(), 0)));
  }

  /** Claims without proof, by scenario. */
  private Map<String, Integer> unproven() {
    return sql()
        .select(TRAININGS.SCENARIO, DSL.sum(AI_CALLS.UNPROVEN))
        .from(AI_CALLS)
        .join(TRAININGS)
        .on(TRAININGS.ID.eq(AI_CALLS.TRAINING_ID))
        .where(AI_CALLS.UNPROVEN.gt(DSL.inline(0)))
        .groupBy(TRAININGS.SCENARIO)
        .fetchMap(row -> row.value1(), row -> row.value2().intValue());
  }

  @Override
  public List<MarkStats> markStats() {
    Map<SurveyQuestion, MarkStats> given = new EnumMap<>(SurveyQuestion.class);
    sql()
        .select(
            MARKS.QUESTION,
            DSL.count(),
            DSL.avg(MARKS.MARK),
            DSL.min(MARKS.MARK),
            DSL.max(MARKS.MARK))
        .from(MARKS)
        .groupBy(MARKS.QUESTION)
        .forEach(
            row -> {
              SurveyQuestion question = Questions.of(row.value1());
              given.put(
                  question,
                  new MarkStats(
                      question,
                      row.value2(),
                      row.value3().doubleValue(),
                      row.value4(),
                      row.value5()));
            });
    return Arrays.stream(SurveyQuestion.values())
        .map(question -> given.getOrDefault(question, new MarkStats(question, 0, 0, 0, 0)))
        .toList();
  }

  @Override
  public List<CommentRow> comments(int most) {
    return sql()
        .select(COMMENTS.ID, COMMENTS.WORDS, COMMENTS.AT)
        .from(COMMENTS)
        .orderBy(COMMENTS.ID.desc())
        .limit(most)
        .fetch(row -> new CommentRow(row.value1(), row.value2(), row.value3()));
  }

  @Override
  public Map<MemberRole, Integer> members() {
    Map<MemberRole, Integer> counted = new EnumMap<>(MemberRole.class);
    sql()
        .select(MEMBERS.ROLE, DSL.count())
        .from(MEMBERS)
        .where(MEMBERS.REVOKED_AT.isNull())
        .groupBy(MEMBERS.ROLE)
        .forEach(row -> counted.put(MemberRole.valueOf(row.value1()), row.value2()));
    return counted;
  }

  @Override
  public Activity activity() {
    return new Activity(
        sql().fetchCount(MEMBERS, MEMBERS.REVOKED_AT.isNull()),
        people(
            sql()
                .select(DSL.countDistinct(TRAININGS.PERSON_ID))
                .from(TRAININGS)
                .where(IS_REVIEWED)),
        people(sql().select(DSL.countDistinct(MARKS.PERSON_ID)).from(MARKS)));
  }

  @Override
  public List<PersonId> silentSince(Instant then, int most) {
    return sql()
        .select(MEMBERS.PERSON_ID)
        .from(MEMBERS)
        .where(MEMBERS.REVOKED_AT.isNull())
        .and(MEMBERS.SIGNED_IN_AT.le(then))
        .andNotExists(
            DSL.selectOne()
                .from(TRAININGS)
                .where(TRAININGS.PERSON_ID.eq(MEMBERS.PERSON_ID))
                .and(TRAININGS.STARTED_AT.gt(then)))
        .andNotExists(
            DSL.selectOne()
                .from(REMINDERS)
                .where(REMINDERS.PERSON_ID.eq(MEMBERS.PERSON_ID))
                .and(REMINDERS.AT.gt(then)))
        .orderBy(MEMBERS.PERSON_ID)
        .limit(most)
        .fetch(row -> new PersonId(row.value1()));
  }

  private DSLContext sql() {
    writes.write();
    return session.sql();
  }

  private SelectJoinStep<Record> listed() {
    return sql()
        .select(MEMBERS.fields())
        .select(PERSON.NAME, STARTED, COMPLETED)
        .from(MEMBERS)
        .leftJoin(PERSON)
        .on(PERSON.TG_USER_ID.eq(MEMBERS.PERSON_ID));
  }

  private SelectWhereStep<TrainingsRecord> trainings() {
    return sql().selectFrom(TRAININGS);
  }

  private static int people(Select<Record1<Integer>> counted) {
    return counted.fetchSingle().value1();
  }

  private static Field<Integer> ended(TrainingEnding... endings) {
    List<Field<String>> words =
        Arrays.stream(endings).<Field<String>>map(ending -> DSL.inline(ending.name())).toList();
    return DSL.count().filterWhere(TRAININGS.ENDING.in(words));
  }

  private static Field<Integer> trainings(String name, Condition which) {
    return DSL.field(
            DSL.selectCount()
                .from(TRAININGS)
                .where(TRAININGS.PERSON_ID.eq(MEMBERS.PERSON_ID))
                .and(which))
        .as(name);
  }

  private static Trainee trainee(Record row) {
    return new Trainee(
        new PersonId(row.get(MEMBERS.PERSON_ID)),
        Optional.ofNullable(row.get(PERSON.NAME)),
        MemberRole.valueOf(row.get(MEMBERS.ROLE)),
        row.get(MEMBERS.SIGNED_IN_AT),
        Optional.ofNullable(row.get(MEMBERS.REVOKED_AT)),
        row.get(STARTED),
        row.get(COMPLETED));
  }

  private static TrainingSummary summary(TrainingsRecord row) {
    return new TrainingSummary(
        new TrainingId(row.getId()),
        new PersonId(row.getPersonId()),
        new ScenarioId(row.getScenario()),
        TrainingStatus.valueOf(row.getState()),
        row.getTurnsMade(),
        Arrays.stream(row.getMet()).map(ComponentId::new).collect(Collectors.toSet()),
        Optional.ofNullable(row.getEnding()).map(TrainingEnding::valueOf),
        row.getStartedAt(),
        Optional.ofNullable(row.getEndedAt()));
  }
}
