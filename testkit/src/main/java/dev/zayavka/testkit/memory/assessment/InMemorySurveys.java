package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.driven.Surveys;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Answered;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Comment;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Invitations, marks and comments. */
record InMemorySurveys(DeskDraft<AssessmentTables> draft) implements Surveys {

  @Override
  public boolean tryInvite(PersonId person, TrainingId training, Instant at) {
    return draft.tables().invitations.putIfAbsent(person, training) == null;
  }

  @Override
  public boolean isInvited(PersonId person) {
    return draft.tables().invitations.containsKey(person);
  }

  @Override
  public Map<SurveyQuestion, Integer> marks(PersonId person) {
    Map<SurveyQuestion, Integer> marks = new EnumMap<>(SurveyQuestion.class);
    draft
        .tables()
        .marks
        .forEach(
            (answered, mark) -> {
              if (answered.person().equals(person)) {
                marks.put(answered.question(), mark);
              }
            });
    return marks;
  }

  @Override
  public void putMark(PersonId person, SurveyQuestion question, int mark, Instant at) {
    draft.tables().marks.put(new Answered(person, question), mark);
  }

  @Override
  public void addComment(PersonId person, String words, Instant at) {
    draft
        .tables()
        .comments
        .put(draft.tables().lastNumber.incrementAndGet(), new Comment(person, words, at));
  }

  @Override
  public void eraseCommentsOf(PersonId person) {
    draft.tables().comments.values().removeIf(comment -> comment.person().equals(person));
  }

  @Override
  public void deleteOf(PersonId person) {
    eraseCommentsOf(person);
    draft.tables().marks.keySet().removeIf(answered -> answered.person().equals(person));
    draft.tables().invitations.remove(person);
  }
}
