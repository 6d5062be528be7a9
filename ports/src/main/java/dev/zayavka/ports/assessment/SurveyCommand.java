package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/** Command on a person's answers to the survey. */
public sealed interface SurveyCommand extends DeskCommand {

  Person by();

  /** Opens the survey ({@code ⭐ Оценить бота}). */
  record OpenSurvey(Person by, Instant at) implements SurveyCommand {}

  /** Begins with the first question ({@code Начать оценку ⭐}). */
  record BeginSurvey(Person by, Instant at) implements SurveyCommand {}

  /**
   * Gives a mark, or another one than before.
   *
   * @param mark 1 to 10
   * @param shownOn the message with the buttons, which shows the next question
   */
  record GiveMark(SurveyQuestion question, int mark, MessageRef shownOn, Person by, Instant at)
      implements SurveyCommand {}

  /** Gives the comment that was asked for. */
  record GiveComment(String words, Person by, Instant at) implements SurveyCommand {

    /** Without the words, which belong in no log. */
    @Override
    public String toString() {
      return "GiveComment[by=" + by.id() + ", at=" + at + "]";
    }
  }

  /** Gives no comment ({@code Пропустить}, "skip"). */
  record SkipComment(Person by, Instant at) implements SurveyCommand {}
}
