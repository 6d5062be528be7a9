package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.COMMENTS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.INVITATIONS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MARKS;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.driven.Surveys;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Invitations, marks and comments. */
final class PostgresMarks implements Surveys {

  private final Session session;

  PostgresMarks(Session session) {
    this.session = session;
  }

  @Override
  public boolean tryInvite(PersonId person, TrainingId training, Instant at) {
    return sql()
            .insertInto(INVITATIONS)
            .set(INVITATIONS.PERSON_ID, person.value())
            .set(INVITATIONS.TRAINING_ID, training.value())
            .set(INVITATIONS.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public boolean isInvited(PersonId person) {
    return sql().fetchExists(INVITATIONS, INVITATIONS.PERSON_ID.eq(person.value()));
  }

  @Override
  public Map<SurveyQuestion, Integer> marks(PersonId person) {
    Map<SurveyQuestion, Integer> marks = new EnumMap<>(SurveyQuestion.class);
    sql()
        .select(MARKS.QUESTION, MARKS.MARK)
        .from(MARKS)
        .where(MARKS.PERSON_ID.eq(person.value()))
        .forEach(row -> marks.put(Questions.of(row.value1()), row.value2().intValue()));
    return marks;
  }

  @Override
  public void putMark(PersonId person, SurveyQuestion question, int mark, Instant at) {
    sql()
        .insertInto(MARKS)
        .set(MARKS.PERSON_ID, person.value())
        .set(MARKS.QUESTION, question.key())
        .set(MARKS.MARK, (short) mark)
        .set(MARKS.AT, at)
        .onConflict(MARKS.PERSON_ID, MARKS.QUESTION)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public void addComment(PersonId person, String words, Instant at) {
    sql()
        .insertInto(COMMENTS)
        .set(COMMENTS.PERSON_ID, person.value())
        .set(COMMENTS.WORDS, words)
        .set(COMMENTS.AT, at)
        .execute();
  }

  @Override
  public void eraseCommentsOf(PersonId person) {
    sql().deleteFrom(COMMENTS).where(COMMENTS.PERSON_ID.eq(person.value())).execute();
  }

  @Override
  public void deleteOf(PersonId person) {
    eraseCommentsOf(person);
    sql().deleteFrom(MARKS).where(MARKS.PERSON_ID.eq(person.value())).execute();
    sql().deleteFrom(INVITATIONS).where(INVITATIONS.PERSON_ID.eq(person.value())).execute();
  }

  private DSLContext sql() {
    return session.sql();
  }
}
