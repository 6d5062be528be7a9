package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.FEEDBACK;
import static dev.zayavka.adapter.postgres.generated.support.Tables.SURVEYS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.FeedbackRecord;
import dev.zayavka.adapter.postgres.generated.support.tables.records.SurveysRecord;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asked;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import dev.zayavka.ports.support.SurveyState.NotAsked;
import dev.zayavka.ports.support.SurveyState.Over;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Surveys;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class PostgresSurveys implements Surveys {

  private static final String ASKING = "ASKING";
  private static final String AWAITING_COMMENT = "AWAITING_COMMENT";
  private static final String GIVEN = "GIVEN";
  private static final String OVER = "OVER";

  private final DSLContext sql;

  PostgresSurveys(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public SurveyState lock(TicketId ticket) {
    sql.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
        DSL.val("support.survey:" + ticket.value()));
    return find(ticket);
  }

  @Override
  public SurveyState find(TicketId ticket) {
    return sql.selectFrom(SURVEYS)
        .where(SURVEYS.TICKET_ID.eq(ticket.value()))
        .fetchOptional()
        .<SurveyState>map(PostgresSurveys::state)
        .orElseGet(NotAsked::new);
  }

  @Override
  public void save(TicketId ticket, SurveyState state) {
    switch (state) {
      case NotAsked never ->
          sql.deleteFrom(SURVEYS).where(SURVEYS.TICKET_ID.eq(ticket.value())).execute();
      case Asked asked ->
          sql.insertInto(SURVEYS)
              .set(row(ticket, asked))
              .onConflict(SURVEYS.TICKET_ID)
              .doUpdate()
              .setAllToExcluded()
              .execute();
    }
  }

  @Override
  public List<TicketId> open(Instant sentBefore, int limit) {
    return sql.select(SURVEYS.TICKET_ID)
        .from(SURVEYS)
        .where(SURVEYS.STATE.in(DSL.inline(ASKING), DSL.inline(AWAITING_COMMENT)))
        .and(SURVEYS.SENT_AT.lt(sentBefore))
        .orderBy(SURVEYS.SENT_AT, SURVEYS.TICKET_ID)
        .limit(limit)
        .fetch(row -> new TicketId(row.value1()));
  }

  @Override
  public boolean give(Feedback feedback) {
    FeedbackRecord row = new FeedbackRecord();
    row.setTicketId(feedback.ticket().value());
    row.setQ1(feedback.marks().get(0));
    row.setQ2(feedback.marks().get(1));
    row.setQ3(feedback.marks().get(2));
    row.setComment(feedback.comment().orElse(null));
    row.setCreatedAt(feedback.at());
    return sql.insertInto(FEEDBACK).set(row).onConflict(FEEDBACK.TICKET_ID).doNothing().execute()
        == 1;
  }

  @Override
  public void comment(Feedback feedback) {
    sql.update(FEEDBACK)
        .set(FEEDBACK.COMMENT, feedback.comment().orElse(null))
        .where(FEEDBACK.TICKET_ID.eq(feedback.ticket().value()))
        .execute();
  }

  @Override
  public Optional<Feedback> feedback(TicketId ticket) {
    return sql.selectFrom(FEEDBACK)
        .where(FEEDBACK.TICKET_ID.eq(ticket.value()))
        .fetchOptional(PostgresSurveys::feedback);
  }

  private static SurveysRecord row(TicketId ticket, Asked asked) {
    SurveysRecord row = new SurveysRecord();
    row.setTicketId(ticket.value());
    row.setMarks(asked.marks().stream().map(Integer::shortValue).toArray(Short[]::new));
    row.setSentAt(asked.since());
    row.setState(
        switch (asked) {
          case Asking asking -> ASKING;
          case AwaitingComment awaiting -> AWAITING_COMMENT;
          case Given given -> GIVEN;
          case Over over -> OVER;
        });
    row.setComment(asked instanceof Given given ? given.comment().orElse(null) : null);
    row.setCommentAskedAt(asked instanceof AwaitingComment awaiting ? awaiting.askedAt() : null);
    return row;
  }

  private static Asked state(SurveysRecord row) {
    List<Integer> marks = Arrays.stream(row.getMarks()).map(Short::intValue).toList();
    return switch (row.getState()) {
      case ASKING -> new Asking(marks, row.getSentAt());
      case AWAITING_COMMENT -> new AwaitingComment(marks, row.getSentAt(), row.getCommentAskedAt());
      case GIVEN -> new Given(marks, Optional.ofNullable(row.getComment()), row.getSentAt());
      case OVER -> new Over(marks, row.getSentAt());
      default -> throw new IllegalStateException("no such state of a survey: " + row.getState());
    };
  }

  private static Feedback feedback(FeedbackRecord row) {
    return new Feedback(
        new TicketId(row.getTicketId()),
        List.of(row.getQ1(), row.getQ2(), row.getQ3()),
        Optional.ofNullable(row.getComment()),
        row.getCreatedAt());
  }
}
