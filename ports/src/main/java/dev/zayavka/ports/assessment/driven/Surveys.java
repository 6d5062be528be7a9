package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Map;

/** Invitations to the survey, marks and comments. */
public interface Surveys {

  /**
   * Keeps the invitation of a person.
   *
   * @return false if the person was invited before
   */
  boolean tryInvite(PersonId person, TrainingId training, Instant at);

  boolean isInvited(PersonId person);

  /** The person's marks. */
  Map<SurveyQuestion, Integer> marks(PersonId person);

  /** Keeps a mark in place of an earlier one. */
  void putMark(PersonId person, SurveyQuestion question, int mark, Instant at);

  /** Adds a comment. */
  void addComment(PersonId person, String words, Instant at);

  /** Deletes the comments of a person; marks stay as numbers. */
  void eraseCommentsOf(PersonId person);

  /** Deletes marks, comments and the invitation of a person. */
  void deleteOf(PersonId person);
}
