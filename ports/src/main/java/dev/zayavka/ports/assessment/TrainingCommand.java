package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/** Command of a person on their training. Everybody acts on their own training alone. */
public sealed interface TrainingCommand extends DeskCommand {

  Person by();

  /** Command by a button that was drawn for one training. */
  sealed interface OnTraining extends TrainingCommand {
    TrainingId training();
  }

  /**
   * Starts a training ({@code 🎬 Начать тренировку}, {@code 🔄 Попробовать еще раз}, {@code
   * /fbpeer}); another one that is open is left. A person who has not read who sees their words is
   * told first.
   */
  record StartTraining(ScenarioId scenario, Person by, Instant at) implements TrainingCommand {}

  /**
   * Confirms the note on who sees the words ({@code Понятно}, "I see"), and starts the training.
   */
  record AcceptTerms(ScenarioId scenario, Person by, Instant at) implements TrainingCommand {}

  /** Says words in the open training; the parts of a split text are one turn. */
  record Say(String words, MessageRef source, Person by, Instant at) implements TrainingCommand {

    /** Without the words, which belong in no log. */
    @Override
    public String toString() {
      return "Say[" + words.length() + " characters, by=" + by.id() + ", at=" + at + "]";
    }
  }

  /** Says something by voice. */
  record SayByVoice(Voice voice, Person by, Instant at) implements TrainingCommand {}

  /** Sent what is neither words nor a voice message: the person is told what can be read. */
  record SendOther(MessageContent.Kind content, MessageRef source, Person by, Instant at)
      implements TrainingCommand {}

  /** Edited words that were said before: they count as they were, and the person is told. */
  record EditWords(MessageRef source, Person by, Instant at) implements TrainingCommand {}

  /** Confirms what was heard ({@code Отправить}, "send"). */
  record ConfirmWords(TrainingId training, int attempt, Person by, Instant at)
      implements OnTraining {}

  /** Asks again for a reply that is missing ({@code Повторить}, "repeat"). */
  record RetryReply(TrainingId training, Person by, Instant at) implements OnTraining {}

  /** Ticks or unticks a component of a turn, in a training without AI. */
  record ToggleComponent(
      TrainingId training,
      int turn,
      ComponentId component,
      MessageRef shownOn,
      Person by,
      Instant at)
      implements OnTraining {}

  /** Ends the ticking of a turn ({@code Готово}, "done"). */
  record FinishTicking(TrainingId training, int turn, Person by, Instant at)
      implements OnTraining {}

  /** Asks for the review of the open training ({@code 📊 Получить анализ}). */
  record AskReview(Person by, Instant at) implements TrainingCommand {}

  /** Starts the open training's scenario anew ({@code 🔄 Начать заново}). */
  record Restart(Person by, Instant at) implements TrainingCommand {}

  /** Leaves the open training for the menu ({@code 🏠 В главное меню}, {@code /start}). */
  record Leave(Person by, Instant at) implements TrainingCommand {}
}
