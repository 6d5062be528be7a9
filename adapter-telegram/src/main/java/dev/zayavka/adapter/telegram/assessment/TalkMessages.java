package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.adapter.telegram.updates.SentVoice;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingCommand.AskReview;
import dev.zayavka.ports.assessment.TrainingCommand.EditWords;
import dev.zayavka.ports.assessment.TrainingCommand.Leave;
import dev.zayavka.ports.assessment.TrainingCommand.Restart;
import dev.zayavka.ports.assessment.TrainingCommand.Say;
import dev.zayavka.ports.assessment.TrainingCommand.SayByVoice;
import dev.zayavka.ports.assessment.TrainingCommand.SendOther;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.Voice;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.driving.HandleTraining;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.shared.VisibleText;
import java.time.Instant;
import java.util.Optional;

/** Messages of a training: words, voice messages, keys of its keyboard, edits. */
final class TalkMessages {

  /** Name of a voice message: a provider knows the format by it. */
  private static final String VOICE = "voice.ogg";

  private final HandleTraining trainings;
  private final AskAssessment ask;
  private final TalkKeyboard keyboard;
  private final boolean alone;

  /**
   * Messages of a training.
   *
   * @param alone true if no other desk takes words: those outside of a training are answered too
   */
  TalkMessages(AssessmentPorts ports, TalkKeyboard keyboard, boolean alone) {
    this.trainings = ports.trainings();
    this.ask = ports.ask();
    this.keyboard = keyboard;
    this.alone = alone;
  }

  boolean isTraining(PersonId person) {
    return ask.openTraining(person) instanceof Open;
  }

  /** True for the text of a key, whether a training is open or not. */
  boolean hasKeyText(InboundMessage message) {
    return message.text().flatMap(keyboard::find).isPresent();
  }

  /** True for the text of a key, from a person with an open training. */
  boolean isKey(InboundMessage message) {
    return key(message).isPresent();
  }

  /** Takes a key also after the talk: pressed twice, it is no question to another desk. */
  boolean tryTake(InboundMessage message) {
    if (!alone && !hasKeyText(message) && !isTraining(message.from().id())) {
      return false;
    }
    TrainingCommand command = command(message);
    trainings.handle(id(message, command), command);
    return true;
  }

  /** The parts of an album are answered once. */
  private static CommandId id(InboundMessage message, TrainingCommand command) {
    return message
        .said()
        .album()
        .filter(album -> command instanceof SendOther)
        .map(album -> new CommandId("tg:album:" + album + ":training"))
        .orElseGet(message::id);
  }

  /** Another desk may handle the same edit, so the command has an id of its own. */
  void onEdit(Edited edited, Instant at) {
    if (isTraining(edited.by().id())) {
      CommandId id = new CommandId(CommandId.ofUpdate(edited.updateId()).value() + ":training");
      trainings.handle(id, new EditWords(edited.now().source(), edited.by(), at));
    }
  }

  private TrainingCommand command(InboundMessage message) {
    Optional<SentVoice> voice = message.voice();
    if (voice.isPresent()) {
      return new SayByVoice(voice(message, voice.get()), message.from(), message.at());
    }
    Optional<TalkKey> key = key(message);
    if (key.isPresent()) {
      return command(message, key.get());
    }
    return message
        .text()
        .filter(text -> !VisibleText.isBlank(text))
        .<TrainingCommand>map(text -> new Say(text, message.source(), message.from(), message.at()))
        .orElseGet(
            () ->
                new SendOther(
                    message.said().content().kind(),
                    message.source(),
                    message.from(),
                    message.at()));
  }

  private Optional<TalkKey> key(InboundMessage message) {
    return message.text().flatMap(keyboard::find).filter(key -> isTraining(message.from().id()));
  }

  private static TrainingCommand command(InboundMessage message, TalkKey key) {
    return switch (key) {
      case RESTART -> new Restart(message.from(), message.at());
      case ANALYSIS -> new AskReview(message.from(), message.at());
      case LEAVE -> new Leave(message.from(), message.at());
    };
  }

  private static Voice voice(InboundMessage message, SentVoice voice) {
    return new Voice(
        new SentFile(voice.fileId(), VOICE, voice.size()), voice.seconds(), message.source());
  }
}
