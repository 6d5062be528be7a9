package dev.zayavka.adapter.postgres.conversation;

import static dev.zayavka.adapter.postgres.json.FieldRule.typed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.zayavka.adapter.postgres.json.Forms;
import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.conversation.ConversationEffect;

/** Stored forms of messages that belong to no desk. */
public final class ConversationEffectCodec {

  /** Numbers are read as texts, too: rows with numbers may exist. */
  private static final JsonType<String> VALUE = JsonType.of(TextNode::valueOf, JsonNode::asText);

  public static final Kinds<ConversationEffect> KINDS =
      JsonTypes.SHARED.kinds(
          ConversationEffect.class,
          kind("talk.say", ConversationEffect.Say.class, typed("values", Forms.list(VALUE))),
          kind("talk.offer-commands", ConversationEffect.OfferCommands.class),
          kind("talk.show-doctor", ConversationEffect.ShowDoctor.class));

  private ConversationEffectCodec() {}
}
