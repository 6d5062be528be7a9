package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Sequences.BROADCAST_IDS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.BROADCASTS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.BROADCAST_RECIPIENTS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MEMBERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TRAININGS;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.BroadcastsRecord;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.Broadcast.Audience.Everybody;
import dev.zayavka.ports.assessment.Broadcast.Audience.NeverBegan;
import dev.zayavka.ports.assessment.Broadcast.Audience.OfRole;
import dev.zayavka.ports.assessment.Broadcast.Progress;
import dev.zayavka.ports.assessment.Broadcast.Status;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.driven.Broadcasts;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

final class PostgresBroadcasts implements Broadcasts {

  private static final String EVERYBODY = "EVERYBODY";
  private static final String OF_ROLE = "OF_ROLE";
  private static final String NEVER_BEGAN = "NEVER_BEGAN";

  /**
   * {0} broadcast, {1} most, {2} now. The choice is made once: as a subquery it could be made again
   * for each row.
   */
  private static final String TAKE =
      """
      with chosen as materialized (
        select w.person_id from assessment.broadcast_recipients w
        where w.broadcast_id = {0} and w.enqueued_at is null
        order by w.person_id limit {1} for update
      )
      update assessment.broadcast_recipients r set enqueued_at = {2}
      from chosen where r.broadcast_id = {0} and r.person_id = chosen.person_id
      returning r.person_id
      """;

  private static final Field<Integer> RECIPIENTS = count("recipients", DSL.trueCondition());
  private static final Field<Integer> SENT =
      count("sent", DSL.condition(BROADCAST_RECIPIENTS.ARRIVED));
  private static final Field<Integer> REFUSED =
      count("refused", DSL.condition(DSL.not(BROADCAST_RECIPIENTS.ARRIVED)));

  private final Session session;

  PostgresBroadcasts(Session session) {
    this.session = session;
  }

  @Override
  public BroadcastId nextId() {
    return new BroadcastId(sql().nextval(BROADCAST_IDS));
  }

  /** The lock is taken by a statement of its own: the next one sees what its holder committed. */
  @Override
  public Optional<Broadcast> lock(BroadcastId broadcast) {
    sql()
        .select(BROADCASTS.ID)
        .from(BROADCASTS)
        .where(BROADCASTS.ID.eq(broadcast.value()))
        .forUpdate()
        .execute();
    return find(broadcast);
  }

  @Override
  public Optional<Broadcast> find(BroadcastId broadcast) {
    return broadcasts()
        .where(BROADCASTS.ID.eq(broadcast.value()))
        .fetchOptional(PostgresBroadcasts::broadcast);
  }

  @Override
  public void save(Broadcast broadcast, Instant at) {
    BroadcastsRecord row = new BroadcastsRecord();
    row.setId(broadcast.id().value());
    row.setById(broadcast.by().value());
    row.setAudience(word(broadcast.audience()));
    row.setRole(broadcast.audience() instanceof OfRole one ? one.role().name() : null);
    row.setScenario(
        broadcast.audience() instanceof NeverBegan never ? never.scenario().value() : null);
    row.setText(broadcast.text().text());
    row.setMarks(broadcast.text().marks());
    row.setStatus(broadcast.status().name());
    row.setStartAt(broadcast.startAt().orElse(null));
    row.setCreatedAt(broadcast.createdAt());
    row.setUpdatedAt(at);
    sql()
        .insertInto(BROADCASTS)
        .set(row)
        .onConflict(BROADCASTS.ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public List<PersonId> audience(Audience audience) {
    return sql()
        .select(MEMBERS.PERSON_ID)
        .from(MEMBERS)
        .join(PERSON)
        .on(PERSON.TG_USER_ID.eq(MEMBERS.PERSON_ID))
        .where(MEMBERS.REVOKED_AT.isNull())
        .and(PERSON.REACHABLE)
        .and(belongs(audience))
        .orderBy(MEMBERS.PERSON_ID)
        .fetch(row -> new PersonId(row.value1()));
  }

  @Override
  public void addRecipients(BroadcastId broadcast, List<PersonId> recipients) {
    sql()
        .execute(
            "insert into assessment.broadcast_recipients (broadcast_id, person_id)"
                + " select {0}, r.id from unnest({1}) r (id) on conflict do nothing",
            DSL.val(broadcast.value()),
            DSL.val(recipients.stream().map(PersonId::value).toArray(Long[]::new)));
  }

  @Override
  public List<PersonId> takeNext(BroadcastId broadcast, int most, Instant at) {
    return sql()
        .fetch(
            TAKE,
            DSL.val(broadcast.value()),
            DSL.val(most),
            DSL.val(at, BROADCAST_RECIPIENTS.ENQUEUED_AT))
        .getValues(0, Long.class)
        .stream()
        .sorted()
        .map(PersonId::new)
        .toList();
  }

  @Override
  public void record(BroadcastId broadcast, PersonId recipient, boolean arrived, Instant at) {
    sql()
        .update(BROADCAST_RECIPIENTS)
        .set(BROADCAST_RECIPIENTS.ARRIVED, arrived)
        .set(BROADCAST_RECIPIENTS.AT, at)
        .where(BROADCAST_RECIPIENTS.BROADCAST_ID.eq(broadcast.value()))
        .and(BROADCAST_RECIPIENTS.PERSON_ID.eq(recipient.value()))
        .execute();
  }

  @Override
  public List<BroadcastId> running(Instant now) {
    return sql()
        .select(BROADCASTS.ID)
        .from(BROADCASTS)
        .where(
            BROADCASTS.STATUS.in(
                DSL.inline(Status.SCHEDULED.name()), DSL.inline(Status.SENDING.name())))
        .and(
            BROADCASTS.STATUS.eq(DSL.inline(Status.SENDING.name())).or(BROADCASTS.START_AT.le(now)))
        .orderBy(BROADCASTS.ID)
        .fetch(row -> new BroadcastId(row.value1()));
  }

  @Override
  public List<Broadcast> newest(int most) {
    return broadcasts()
        .orderBy(BROADCASTS.ID.desc())
        .limit(most)
        .fetch(PostgresBroadcasts::broadcast);
  }

  @Override
  public Optional<MessageRef> shownOn(BroadcastId broadcast) {
    return sql()
        .select(BROADCASTS.SHOWN_CHAT_ID, BROADCASTS.SHOWN_MESSAGE_ID)
        .from(BROADCASTS)
        .where(BROADCASTS.ID.eq(broadcast.value()))
        .and(BROADCASTS.SHOWN_CHAT_ID.isNotNull())
        .fetchOptional(row -> MessageRef.of(row.value1(), row.value2()));
  }

  @Override
  public void keepShown(BroadcastId broadcast, MessageRef message) {
    sql()
        .update(BROADCASTS)
        .set(BROADCASTS.SHOWN_CHAT_ID, message.chat().value())
        .set(BROADCASTS.SHOWN_MESSAGE_ID, message.messageId())
        .where(BROADCASTS.ID.eq(broadcast.value()))
        .execute();
  }

  private DSLContext sql() {
    return session.sql();
  }

  private SelectJoinStep<Record> broadcasts() {
    return sql().select(BROADCASTS.fields()).select(RECIPIENTS, SENT, REFUSED).from(BROADCASTS);
  }

  private static Field<Integer> count(String name, Condition which) {
    return DSL.field(
            DSL.selectCount()
                .from(BROADCAST_RECIPIENTS)
                .where(BROADCAST_RECIPIENTS.BROADCAST_ID.eq(BROADCASTS.ID))
                .and(which))
        .as(name);
  }

  private static Condition belongs(Audience audience) {
    return switch (audience) {
      case Everybody all -> DSL.trueCondition();
      case OfRole one -> MEMBERS.ROLE.eq(one.role().name());
      case NeverBegan never ->
          DSL.notExists(
              DSL.selectOne()
                  .from(TRAININGS)
                  .where(TRAININGS.PERSON_ID.eq(MEMBERS.PERSON_ID))
                  .and(TRAININGS.SCENARIO.eq(never.scenario().value())));
    };
  }

  private static String word(Audience audience) {
    return switch (audience) {
      case Everybody all -> EVERYBODY;
      case OfRole one -> OF_ROLE;
      case NeverBegan never -> NEVER_BEGAN;
    };
  }

  private static Audience audience(BroadcastsRecord row) {
    return switch (row.getAudience()) {
      case EVERYBODY -> new Everybody();
      case OF_ROLE -> new OfRole(MemberRole.valueOf(row.getRole()));
      case NEVER_BEGAN -> new NeverBegan(new ScenarioId(row.getScenario()));
      default -> throw new IllegalStateException("no such audience: " + row.getAudience());
    };
  }

  private static Broadcast broadcast(Record row) {
    BroadcastsRecord stored = row.into(BROADCASTS);
    return new Broadcast(
        new BroadcastId(stored.getId()),
        new PersonId(stored.getById()),
        audience(stored),
        new FormattedText(stored.getText(), stored.getMarks()),
        Status.valueOf(stored.getStatus()),
        Optional.ofNullable(stored.getStartAt()),
        new Progress(row.get(RECIPIENTS), row.get(SENT), row.get(REFUSED)),
        stored.getCreatedAt());
  }
}
