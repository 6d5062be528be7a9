package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries effects to Telegram: within the budget, rendered from the state as it is now. */
public final class TelegramSink implements Sink {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramSink.class);
  private static final String DESTINATION = "chat:";

  private final BotApi api;
  private final Renderers renderers;
  private final SendBudget budget;
  private final Clock clock;
  private final ChatGate gate;

  public TelegramSink(BotApi api, Renderers renderers, SendBudget budget, Clock clock) {
    this.api = api;
    this.renderers = renderers;
    this.budget = budget;
    this.clock = clock;
    this.gate = new ChatGate(clock);
  }

  @Override
  public Channel channel() {
    return Channel.TELEGRAM;
  }

  @Override
  public Delivery deliver(Claim claim) {
    ChatId chat = chat(claim.route().destination());
    return gate.pass(chat, () -> withinBudget(chat, claim));
  }

  private Delivery withinBudget(ChatId chat, Claim claim) {
    Duration wait = wait(chat);
    if (wait.isPositive()) {
      return new RetryAfter(wait);
    }
    Delivery outcome = call(claim);
    if (outcome instanceof RetryAfter frozen) {
      gate.freeze(chat, frozen.pause());
    }
    return outcome;
  }

  private Delivery call(Claim claim) {
    return switch (renderers.render(claim.effect())) {
      case Rendering.Send send -> send(send.chat(), send.screen(), Map.of());
      case Rendering.Reply reply -> send(reply.to().chat(), reply.screen(), replyTo(reply.to()));
      case Rendering.Edit edit -> edit(edit.message(), edit.screen());
      case Rendering.SetMenu menu -> setMenu(menu);
      case Rendering.Nothing nothing -> new Obsolete(nothing.why());
    };
  }

  /** Without a budget we go on: Telegram's own 429 protects us then. */
  private Duration wait(ChatId chat) {
    try {
      return budget.take(chat, clock.instant());
    } catch (RuntimeException away) {
      LOG.warn("no budget can be asked, sending goes on: {}", away.getClass().getName());
      return Duration.ZERO;
    }
  }

  private Delivery send(ChatId chat, Screen screen, Map<String, Object> more) {
    Map<String, Object> parameters = message(chat, screen);
    parameters.putAll(more);
    if (!screen.keyboard().isEmpty()) {
      parameters.put("reply_markup", keyboard(screen));
    }
    return Answers.toSending(api.call("sendMessage", parameters), Optional.of(chat));
  }

  private Delivery edit(MessageRef message, Screen screen) {
    Map<String, Object> parameters = message(message.chat(), screen);
    parameters.put("message_id", message.messageId());
    parameters.put("reply_markup", keyboard(screen));
    return Answers.toEditing(api.call("editMessageText", parameters), message);
  }

  private Delivery setMenu(Rendering.SetMenu menu) {
    Map<String, Object> parameters =
        Map.of(
            "commands", BotMenu.commands(menu.entries()),
            "scope", Map.of("type", "chat", "chat_id", menu.chat().value()));
    return Answers.toSending(api.call("setMyCommands", parameters), Optional.empty());
  }

  private static Map<String, Object> message(ChatId chat, Screen screen) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("chat_id", chat.value());
    parameters.put("text", screen.text().markup());
    parameters.put("parse_mode", "HTML");
    parameters.put("link_preview_options", Map.of("is_disabled", true));
    return parameters;
  }

  private static Map<String, Object> replyTo(MessageRef message) {
    return Map.of(
        "reply_parameters",
        Map.of("message_id", message.messageId(), "allow_sending_without_reply", true));
  }

  private static Map<String, Object> keyboard(Screen screen) {
    List<List<Map<String, String>>> rows =
        screen.keyboard().stream()
            .map(row -> row.stream().map(TelegramSink::button).toList())
            .toList();
    return Map.of("inline_keyboard", rows);
  }

  private static Map<String, String> button(Button button) {
    return Map.of("text", button.label(), "callback_data", button.data());
  }

  private static ChatId chat(String destination) {
    if (!destination.startsWith(DESTINATION)) {
      throw new IllegalStateException("not a Telegram chat: " + destination);
    }
    return new ChatId(Long.parseLong(destination.substring(DESTINATION.length())));
  }
}
