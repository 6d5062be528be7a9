package dev.zayavka.core.conversation;

import dev.zayavka.core.conversation.Question.Reading;
import dev.zayavka.core.conversation.Questionnaire.Refusal;
import dev.zayavka.core.conversation.QuestionnaireCommand.Answer;
import dev.zayavka.core.conversation.QuestionnaireCommand.Back;
import dev.zayavka.core.conversation.QuestionnaireCommand.Begin;
import dev.zayavka.core.conversation.QuestionnaireCommand.Cancel;
import dev.zayavka.core.conversation.QuestionnaireCommand.Choose;
import dev.zayavka.core.conversation.QuestionnaireCommand.Resume;
import dev.zayavka.core.conversation.QuestionnaireCommand.Skip;
import dev.zayavka.core.conversation.QuestionnaireState.Asking;
import dev.zayavka.core.conversation.QuestionnaireState.Cancelled;
import dev.zayavka.core.conversation.QuestionnaireState.Complete;
import dev.zayavka.core.conversation.QuestionnaireState.NotBegun;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.StateTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every state and every command of a questionnaire of three questions: name, age and comment. */
final class QuestionnaireTable {

  enum Field {
    NAME,
    AGE,
    COMMENT
  }

  enum Problem {
    MISSING,
    NOT_A_NUMBER
  }

  private QuestionnaireTable() {}

  /** The name is required; the age is a number or a dash; the comment is anything. */
  static Questionnaire<Field, String, Problem> questions() {
    return new Questionnaire<>(
        List.of(
            Question.required(
                Field.NAME, Problem.MISSING, (text, answers) -> new Reading.Value<>(text)),
            Question.optional(
                Field.AGE, Problem.NOT_A_NUMBER, (text, answers) -> readAge(text.strip())),
            Question.optional(
                Field.COMMENT, Problem.MISSING, (text, answers) -> new Reading.Value<>(text))));
  }

  private static Reading<String, Problem> readAge(String text) {
    if (text.equals("-")) {
      return new Reading.Blank<>();
    }
    return text.matches("\\d+")
        ? new Reading.Value<>(text)
        : new Reading.Invalid<>(Problem.NOT_A_NUMBER);
  }

  /** The second question is open. */
  static StateTable<
          QuestionnaireState<Field, String>,
          QuestionnaireCommand<Field>,
          QuestionnaireEvent<Field, String>,
          String>
      table() {
    return table(new Asking<>(Map.of(Field.NAME, "Anna"), Field.AGE), commands());
  }

  /** The last question is open. */
  static StateTable<
          QuestionnaireState<Field, String>,
          QuestionnaireCommand<Field>,
          QuestionnaireEvent<Field, String>,
          String>
      lastQuestion() {
    return table(new Asking<>(Map.of(Field.NAME, "Anna"), Field.COMMENT), lastCommands());
  }

  private static StateTable<
          QuestionnaireState<Field, String>,
          QuestionnaireCommand<Field>,
          QuestionnaireEvent<Field, String>,
          String>
      table(Asking<Field, String> asking, Map<String, QuestionnaireCommand<Field>> commands) {
    return new StateTable<>(
        List.of(
            new NotBegun<>(),
            asking,
            new Complete<>(Map.of(Field.NAME, "Anna")),
            new Cancelled<>()),
        commands,
        (state, command) -> decide(state, command),
        QuestionnaireDecider::evolve);
  }

  private static Decision<QuestionnaireEvent<Field, String>, String> decide(
      QuestionnaireState<Field, String> state, QuestionnaireCommand<Field> command) {
    return switch (QuestionnaireDecider.decide(questions(), state, command)) {
      case Decision.Accepted<QuestionnaireEvent<Field, String>, Refusal<Problem>>(var events) ->
          new Decision.Accepted<>(events);
      case Decision.Rejected<QuestionnaireEvent<Field, String>, Refusal<Problem>>(var refusal) ->
          Decision.reject(title(refusal));
    };
  }

  private static String title(Refusal<Problem> refusal) {
    return switch (refusal) {
      case Refusal.NotAsked<Problem> notAsked -> "NOT_ASKED";
      case Refusal.AnsweredBefore<Problem> before -> "ANSWERED_BEFORE";
      case Refusal.Unusable<Problem>(Problem problem) -> problem.name();
    };
  }

  static Map<String, QuestionnaireCommand<Field>> commands() {
    Map<String, QuestionnaireCommand<Field>> all = new LinkedHashMap<>();
    all.put("Begin", new Begin<>());
    all.put("Resume", new Resume<>());
    all.put("Answer", new Answer<>(Optional.of("42")));
    all.put("Answer, a dash", new Answer<>(Optional.of("-")));
    all.put("Answer, invalid", new Answer<>(Optional.of("old")));
    all.put("Answer, without text", new Answer<>(Optional.empty()));
    all.put("Choose", new Choose<>(Field.AGE, "42"));
    all.put("Choose, invalid", new Choose<>(Field.AGE, "old"));
    all.put("Choose, the earlier answer again", new Choose<>(Field.NAME, "Anna"));
    all.put("Choose, another earlier answer", new Choose<>(Field.NAME, "Olga"));
    all.put("Choose, on a later question", new Choose<>(Field.COMMENT, "none"));
    all.put("Skip", new Skip<>(Field.AGE));
    all.put("Skip, the answered question", new Skip<>(Field.NAME));
    all.put("Skip, a later question", new Skip<>(Field.COMMENT));
    all.put("Back", new Back<>(Field.AGE));
    all.put("Back, from an earlier question", new Back<>(Field.NAME));
    all.put("Back, from a later question", new Back<>(Field.COMMENT));
    all.put("Cancel", new Cancel<>());
    return all;
  }

  private static Map<String, QuestionnaireCommand<Field>> lastCommands() {
    Map<String, QuestionnaireCommand<Field>> all = new LinkedHashMap<>();
    all.put("Answer", new Answer<>(Optional.of("42")));
    all.put("Choose", new Choose<>(Field.COMMENT, "none"));
    all.put("Choose, an answer to a skipped question", new Choose<>(Field.AGE, "42"));
    all.put("Skip", new Skip<>(Field.COMMENT));
    all.put("Skip, the skipped question again", new Skip<>(Field.AGE));
    all.put("Back", new Back<>(Field.COMMENT));
    return all;
  }
}
