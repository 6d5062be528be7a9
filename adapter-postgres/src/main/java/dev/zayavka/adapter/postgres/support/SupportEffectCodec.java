package dev.zayavka.adapter.postgres.support;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.AskToClose;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.IntroduceSpeaker;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.PostCard;
import dev.zayavka.ports.support.SupportEffect.RefreshCard;
import dev.zayavka.ports.support.SupportEffect.RefreshClosing;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.SupportEffect.RetitleTopic;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the support desk's effects are kept; {@link SupportViewCodec} does the same for answers. */
public final class SupportEffectCodec implements EffectCodec {

  private static final String OPEN_TOPIC = "support.open-topic";
  private static final String POST_CARD = "support.post-card";
  private static final String CARRY_POST = "support.carry-post";
  private static final String INTRODUCE = "support.introduce-speaker";
  private static final String CARRY_EDIT = "support.carry-edit";
  private static final String RESTATE = "support.restate-post";
  private static final String TELL_STAFF = "support.tell-staff";
  private static final String ASK_TO_CLOSE = "support.ask-to-close";
  private static final String SETTLE_TOPIC = "support.settle-topic";
  private static final String TELL_CLIENT = "support.tell-client";
  private static final String ASK_SURVEY = "support.ask-survey";
  private static final String TELL_NOT_CARRIED = "support.tell-not-carried";
  private static final String REFRESH_SURVEY = "support.refresh-survey";
  private static final String REFRESH_CLOSING = "support.refresh-closing";
  private static final String REFRESH_CARD = "support.refresh-card";
  private static final String RETITLE_TOPIC = "support.retitle-topic";
  private static final String CARRY_REACTION = "support.carry-reaction";

  private static final String TICKET = "ticket";
  private static final String LEG = "leg";
  private static final String CHAT = "chat";
  private static final String POST = "post";
  private static final String NOTE = "note";
  private static final String MESSAGE = "message";
  private static final String REASON = "reason";
  private static final String EMOJI = "emoji";

  @Override
  public Optional<Stored> encode(Effect effect) {
    return switch (effect) {
      case SupportEffect support -> Optional.of(encode(support));
      case SupportView view -> Optional.of(SupportViewCodec.encode(view));
      default -> Optional.empty();
    };
  }

  private static Stored encode(SupportEffect effect) {
    return switch (effect) {
      case OpenTopic open -> new Stored(OPEN_TOPIC, on(open, open.leg()));
      case PostCard post -> new Stored(POST_CARD, on(post, post.leg()));
      case CarryPost carry -> new Stored(CARRY_POST, on(carry, carry.leg(), carry.post()));
      case IntroduceSpeaker introduce ->
          new Stored(INTRODUCE, on(introduce, introduce.leg(), introduce.post()));
      case CarryEdit edit -> new Stored(CARRY_EDIT, on(edit, edit.leg(), edit.post()));
      case RestatePost restate -> new Stored(RESTATE, on(restate, restate.leg(), restate.post()));
      case TellStaff tell ->
          new Stored(TELL_STAFF, on(tell, tell.leg()).set(NOTE, NoteCodec.write(tell.note())));
      case AskToClose ask -> new Stored(ASK_TO_CLOSE, on(ask, ask.leg()));
      case SettleTopic settle -> new Stored(SETTLE_TOPIC, on(settle, settle.leg()));
      case TellClient tell ->
          new Stored(TELL_CLIENT, about(tell).set(NOTE, NoteCodec.write(tell.note())));
      case AskSurvey ask -> new Stored(ASK_SURVEY, about(ask));
      case TellNotCarried tell -> new Stored(TELL_NOT_CARRIED, notCarried(tell));
      case RefreshSurvey refresh ->
          new Stored(
              REFRESH_SURVEY, about(refresh).set(MESSAGE, Fields.message(refresh.message())));
      case RefreshClosing refresh ->
          new Stored(
              REFRESH_CLOSING, about(refresh).set(MESSAGE, Fields.message(refresh.question())));
      case RefreshCard refresh ->
          new Stored(REFRESH_CARD, about(refresh).set(MESSAGE, Fields.message(refresh.card())));
      case RetitleTopic retitle -> new Stored(RETITLE_TOPIC, on(retitle, retitle.leg()));
      case CarryReaction react -> new Stored(CARRY_REACTION, reaction(react));
    };
  }

  @Override
  public Map<String, Function<JsonNode, Effect>> readers() {
    Map<String, Function<JsonNode, Effect>> readers = new HashMap<>(ofEffects());
    readers.putAll(SupportViewCodec.readers());
    return readers;
  }

  private static Map<String, Function<JsonNode, Effect>> ofEffects() {
    return Map.ofEntries(
        entry(OPEN_TOPIC, json -> new OpenTopic(ticket(json), leg(json), chat(json))),
        entry(POST_CARD, json -> new PostCard(ticket(json), leg(json), chat(json))),
        entry(CARRY_POST, json -> new CarryPost(ticket(json), post(json), leg(json), chat(json))),
        entry(
            INTRODUCE,
            json -> new IntroduceSpeaker(ticket(json), post(json), leg(json), chat(json))),
        entry(CARRY_EDIT, json -> new CarryEdit(ticket(json), post(json), leg(json), chat(json))),
        entry(RESTATE, json -> new RestatePost(ticket(json), post(json), leg(json), chat(json))),
        entry(
            TELL_STAFF,
            json ->
                new TellStaff(
                    ticket(json), leg(json), chat(json), NoteCodec.staff(json.required(NOTE)))),
        entry(ASK_TO_CLOSE, json -> new AskToClose(ticket(json), leg(json), chat(json))),
        entry(SETTLE_TOPIC, json -> new SettleTopic(ticket(json), leg(json), chat(json))),
        entry(
            TELL_CLIENT,
            json ->
                new TellClient(ticket(json), chat(json), NoteCodec.client(json.required(NOTE)))),
        entry(ASK_SURVEY, json -> new AskSurvey(ticket(json), chat(json))),
        entry(
            TELL_NOT_CARRIED,
            json ->
                new TellNotCarried(
                    ticket(json),
                    leg(json),
                    Fields.message(json.required(MESSAGE)),
                    Fields.constant(json, REASON, TicketReason.class))),
        entry(
            REFRESH_SURVEY,
            json -> new RefreshSurvey(ticket(json), Fields.message(json.required(MESSAGE)))),
        entry(
            REFRESH_CLOSING,
            json -> new RefreshClosing(ticket(json), Fields.message(json.required(MESSAGE)))),
        entry(
            REFRESH_CARD,
            json -> new RefreshCard(ticket(json), Fields.message(json.required(MESSAGE)))),
        entry(RETITLE_TOPIC, json -> new RetitleTopic(ticket(json), leg(json), chat(json))),
        entry(
            CARRY_REACTION,
            json ->
                new CarryReaction(
                    ticket(json),
                    post(json),
                    leg(json),
                    chat(json),
                    json.optional(EMOJI).map(JsonNode::textValue))));
  }

  private static ObjectNode about(SupportEffect effect) {
    return JsonbTrees.object()
        .put(TICKET, effect.ticket().value())
        .put(CHAT, effect.chat().value());
  }

  private static ObjectNode on(SupportEffect effect, Leg leg) {
    return about(effect).put(LEG, leg.key());
  }

  private static ObjectNode on(SupportEffect effect, Leg leg, PostId post) {
    return on(effect, leg).put(POST, post.value());
  }

  private static ObjectNode notCarried(TellNotCarried tell) {
    ObjectNode json = on(tell, tell.leg()).put(REASON, tell.reason().name());
    json.set(MESSAGE, Fields.message(tell.message()));
    return json;
  }

  private static ObjectNode reaction(CarryReaction react) {
    ObjectNode json = on(react, react.leg(), react.post());
    react.emoji().ifPresent(emoji -> json.put(EMOJI, emoji));
    return json;
  }

  private static TicketId ticket(JsonNode json) {
    return new TicketId(Fields.number(json, TICKET));
  }

  private static Leg leg(JsonNode json) {
    return Leg.of(Fields.text(json, LEG));
  }

  private static ChatId chat(JsonNode json) {
    return new ChatId(Fields.number(json, CHAT));
  }

  private static PostId post(JsonNode json) {
    return new PostId(Fields.number(json, POST));
  }
}
