package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.ShutOut;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.VisibleText;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import dev.zayavka.ports.support.driving.AskBridge;
import dev.zayavka.ports.support.driving.ManageClients;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Handler of the support desk's messages and of events in its forums. */
final class SupportRoutes implements DeskHandler {

  private static final String DIALOGUES = "support.";

  private final AskBridge posts;
  private final AnswerSurvey survey;
  private final SupportBridge bridge;
  private final SupportCommands commands;
  private final SupportDeskEntry entry;
  private final ManageClients clients;
  private final Texts texts;

  SupportRoutes(
      SupportPorts ports,
      SupportBridge bridge,
      SupportCommands commands,
      SupportDeskEntry entry,
      Texts texts) {
    this.posts = ports.bridge();
    this.survey = ports.survey();
    this.clients = ports.clients();
    this.texts = texts;
    this.bridge = bridge;
    this.commands = commands;
    this.entry = entry;
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(entry.commands().stream(), commands.list().stream()).toList();
  }

  @Override
  public boolean tryOpenLink(InboundMessage message, String link) {
    return false;
  }

  @Override
  public void onGreeting(InboundMessage message) {}

  @Override
  public boolean owns(Dialogue dialogue) {
    return dialogue.name().startsWith(DIALOGUES);
  }

  @Override
  public boolean tryClaim(InboundMessage message) {
    return false;
  }

  /** Words of any kind are a comment on the survey; anything without them is for the ticket. */
  @Override
  public boolean tryAnswer(InboundMessage message) {
    Optional<String> words = message.words().filter(text -> !VisibleText.isBlank(text));
    return words.isPresent()
        && survey.comment(message.id(), message.from().id(), words.get(), message.at());
  }

  @Override
  public boolean tryCancel(InboundMessage message) {
    return survey.cancelComment(message.id(), message.from().id(), message.at());
  }

  @Override
  public boolean isAuthorOf(MessageRef message) {
    return posts.isOnBridge(message);
  }

  /** Any message of a client is for their ticket. */
  @Override
  public boolean tryTake(InboundMessage message) {
    bridge.fromClient(message);
    return true;
  }

  @Override
  public void onChatEvent(ChatEvent event, Instant at) {
    bridge.onChatEvent(event, at);
  }

  @Override
  public Optional<ShutOut> shutOut(PersonId person) {
    return clients.isShutOut(person)
        ? Optional.of(
            new ShutOut(
                new TellBanned(person), ButtonAnswer.alert(texts.plain("support.client.banned"))))
        : Optional.empty();
  }

  @Override
  public void onOtherDesk(PersonId person) {}
}
