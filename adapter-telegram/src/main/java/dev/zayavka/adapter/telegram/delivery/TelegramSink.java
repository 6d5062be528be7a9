package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Carries effects to Telegram: rendered from the state as it is now, within the budget. */
public final class TelegramSink implements Sink {

  private static final String DESTINATION = "chat:";

  private final Renderers renderers;
  private final ChatMigrations moves;
  private final PacedApi api;
  private final TopicCalls topics;
  private final MessageCopier copies;
  private final MessageEditor edits;
  private final AlbumSender albums;
  private final FileSender files;
  private final SeriesSender series = new SeriesSender();
  private final Redraws redraws;
  private final ChatGate gate;

  /**
   * A sink over one bot.
   *
   * @param digests of what messages show
   * @param chats know groups whose id has changed
   */
  public TelegramSink(
      BotApi api,
      Renderers renderers,
      SendBudget budget,
      SendPace pace,
      ShownDigests digests,
      FollowChats chats,
      Clock clock) {
    this.renderers = renderers;
    this.moves = new ChatMigrations(chats, clock);
    this.api = new PacedApi(api, new BudgetWaits(budget, pace, clock), moves);
    this.redraws = new Redraws(digests);
    this.topics = new TopicCalls(this.api, redraws, new TopicDigests(digests, clock));
    this.copies = new MessageCopier(topics, moves);
    this.edits = new MessageEditor(this.api);
    this.albums = new AlbumSender(topics, moves);
    this.files = new FileSender(this.api);
    this.gate = new ChatGate(clock);
  }

  @Override
  public Channel channel() {
    return Channel.TELEGRAM;
  }

  @Override
  public Delivery deliver(Claim claim) {
    ChatId chat = moves.current(chat(claim.route().destination()));
    return gate.pass(
        chat,
        () -> {
          Delivery outcome = api.deliver(chat, () -> call(claim, renderers.render(claim.effect())));
          if (outcome instanceof RetryAfter frozen) {
            gate.freeze(chat, frozen.pause());
          }
          return outcome;
        });
  }

  private Delivery call(Claim claim, Rendering rendering) {
    return switch (rendering) {
      case Rendering.Send send -> send(Rendering.Place.of(send.chat()), send.screen());
      case Rendering.SendCard card ->
          Redraws.sent(send(Rendering.Place.of(card.chat()), card.screen()), card.screen());
      case Rendering.Reply reply ->
          send(Rendering.Place.of(reply.to().chat()), reply.screen(), Optional.of(reply.to()));
      case Rendering.SendFile file -> files.send(file);
      case Rendering.SendKeys keys -> sendKeys(keys);
      case Rendering.Series parts -> series.send(claim, parts, part -> call(claim, part));
      case Rendering.ShowAction busy -> showAction(busy);
      case Rendering.Erase erase -> erase(erase.message());
      case Rendering.Post post -> send(post.to(), post.screen(), post.replyTo());
      case Rendering.Edit edit -> edit(claim, edit.message(), edit.screen());
      case Rendering.SendWords words -> copies.send(words);
      case Rendering.Copy copy -> copies.copy(copy);
      case Rendering.CopyAlbum album -> albums.copy(album);
      case Rendering.Rewrite rewrite -> edits.rewrite(rewrite);
      case Rendering.Recaption recaption -> edits.recaption(recaption);
      case Rendering.Replace replace -> edits.replace(replace);
      case Rendering.React react -> react(react);
      case Rendering.OpenTopic open -> topics.open(open);
      case Rendering.Retitle retitle -> topics.retitle(claim, retitle);
      case Rendering.SetOpen set -> topics.set(claim, set);
      case Rendering.SetMenu menu -> setMenu(menu);
      case Rendering.NotYet incomplete -> new Delivery.NotYet(incomplete.until());
      case Rendering.Nothing nothing -> new Obsolete(nothing.why());
    };
  }

  private Delivery send(Rendering.Place to, Screen screen) {
    return send(to, screen, Optional.empty());
  }

  /** A message with buttons is edited when one of them is pressed. */
  private Delivery send(Rendering.Place to, Screen screen, Optional<MessageRef> replyTo) {
    Delivery outcome =
        DeliveryOutcomes.toSending(
            topics.into(to, "sendMessage", () -> sending(to, screen, replyTo)),
            Optional.of(to.chat()));
    return screen.keyboard().isEmpty() ? outcome : Redraws.sent(outcome, screen);
  }

  private static Map<String, Object> sending(
      Rendering.Place to, Screen screen, Optional<MessageRef> replyTo) {
    Map<String, Object> parameters =
        CallParameters.screen(CallParameters.into(to, replyTo), screen);
    if (!screen.keyboard().isEmpty()) {
      parameters.put("reply_markup", CallParameters.keyboard(screen));
    }
    return parameters;
  }

  private Delivery sendKeys(Rendering.SendKeys send) {
    Map<String, Object> parameters =
        CallParameters.screen(CallParameters.none(), Screen.of(send.text()));
    parameters.put("reply_markup", CallParameters.keys(send.keys()));
    return DeliveryOutcomes.toSending(
        api.call(send.chat(), "sendMessage", parameters), Optional.of(send.chat()));
  }

  private Delivery showAction(Rendering.ShowAction show) {
    Map<String, Object> parameters = CallParameters.none();
    parameters.put("action", show.action());
    return DeliveryOutcomes.toSending(
        api.call(show.chat(), "sendChatAction", parameters), Optional.of(show.chat()));
  }

  private Delivery edit(Claim claim, MessageRef message, Screen screen) {
    Map<String, Object> parameters = CallParameters.screen(CallParameters.of(message), screen);
    parameters.put("reply_markup", CallParameters.keyboard(screen));
    return redraws.edit(
        claim,
        message,
        screen,
        () ->
            DeliveryOutcomes.toEditing(
                api.call(message.chat(), "editMessageText", parameters), message));
  }

  private Delivery erase(MessageRef message) {
    Map<String, Object> parameters = CallParameters.of(message);
    ChatId chat = message.chat();
    return DeliveryOutcomes.toErasing(api.call(chat, "deleteMessage", parameters), chat);
  }

  private Delivery react(Rendering.React react) {
    Map<String, Object> parameters = CallParameters.of(react.message());
    parameters.put(
        "reaction",
        react.emoji().stream().map(emoji -> Map.of("type", "emoji", "emoji", emoji)).toList());
    ChatId chat = react.message().chat();
    return DeliveryOutcomes.toReaction(api.call(chat, "setMessageReaction", parameters), chat);
  }

  private Delivery setMenu(Rendering.SetMenu menu) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("commands", BotMenu.commands(menu.entries()));
    parameters.put("scope", Map.of("type", "chat", "chat_id", menu.chat().value()));
    ChatId chat = menu.chat().privateChat();
    return DeliveryOutcomes.toSending(
        api.callBeside(chat, "setMyCommands", parameters), Optional.of(chat));
  }

  private static ChatId chat(String destination) {
    if (!destination.startsWith(DESTINATION)) {
      throw new IllegalStateException("not a Telegram chat: " + destination);
    }
    return new ChatId(Long.parseLong(destination.substring(DESTINATION.length())));
  }
}
