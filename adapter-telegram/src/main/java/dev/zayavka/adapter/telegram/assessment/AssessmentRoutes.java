package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.ShutOut;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Handler of the assessment desk's messages: commands, answers to its questions, and words in a
 * training. Beside other desks it takes words only while a training is open, and keys at any time.
 */
final class AssessmentRoutes implements DeskHandler {

  private final MemberCommands members;
  private final TrainerCommands trainers;
  private final AnswerMessages answers;
  private final TalkMessages talk;

  AssessmentRoutes(
      MemberCommands members, TrainerCommands trainers, AnswerMessages answers, TalkMessages talk) {
    this.members = members;
    this.trainers = trainers;
    this.answers = answers;
    this.talk = talk;
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(members.list().stream(), trainers.list().stream()).toList();
  }

  @Override
  public boolean tryOpenLink(InboundMessage message, String link) {
    return false;
  }

  /** {@code /start} leaves a training that is open. */
  @Override
  public void onGreeting(InboundMessage message) {
    members.greet(message);
  }

  @Override
  public boolean owns(Dialogue dialogue) {
    return AssessmentQuestion.of(dialogue).isPresent();
  }

  @Override
  public boolean tryClaim(InboundMessage message) {
    return false;
  }

  /** A key of a talk's keyboard is no answer. */
  @Override
  public boolean tryAnswer(InboundMessage message) {
    return !talk.isKey(message) && answers.tryAnswer(message);
  }

  @Override
  public boolean tryCancel(InboundMessage message) {
    return answers.tryCancel(message);
  }

  @Override
  public boolean isAuthorOf(MessageRef message) {
    return false;
  }

  @Override
  public boolean tryTake(InboundMessage message) {
    return talk.tryTake(message);
  }

  @Override
  public void onChatEvent(ChatEvent event, Instant at) {
    if (event instanceof Edited edited) {
      talk.onEdit(edited, at);
    }
  }

  @Override
  public Optional<ShutOut> shutOut(PersonId person) {
    return Optional.empty();
  }

  @Override
  public void onOtherDesk(PersonId person) {
    answers.abandon(person);
  }
}
