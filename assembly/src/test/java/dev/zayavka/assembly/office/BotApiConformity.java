package dev.zayavka.assembly.office;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.CopyMessages;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.EditForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendSticker;
import org.telegram.telegrambots.meta.api.methods.send.SendVideo;
import org.telegram.telegrambots.meta.api.methods.send.SendVideoNote;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Conformity check of our Bot API calls with an independent description of the API: the method
 * classes of telegrambots. It finds unknown methods and fields, values of a wrong type and what
 * {@code validate()} refuses. Each shape of a call (the method and the names of its fields) is
 * checked once per JVM.
 */
final class BotApiConformity {

  /** The methods that we call. */
  private static final Map<String, Class<? extends PartialBotApiMethod<?>>> METHODS =
      caseInsensitive(
          Map.ofEntries(
              entry(AnswerCallbackQuery.PATH, AnswerCallbackQuery.class),
              entry(CloseForumTopic.PATH, CloseForumTopic.class),
              entry(CopyMessage.PATH, CopyMessage.class),
              entry(CopyMessages.PATH, CopyMessages.class),
              entry(CreateForumTopic.PATH, CreateForumTopic.class),
              entry(DeleteMessage.PATH, DeleteMessage.class),
              entry(DeleteWebhook.PATH, DeleteWebhook.class),
              entry(EditForumTopic.PATH, EditForumTopic.class),
              entry(EditMessageCaption.PATH, EditMessageCaption.class),
              entry(EditMessageMedia.PATH, EditMessageMedia.class),
              entry(EditMessageText.PATH, EditMessageText.class),
              entry(GetChat.PATH, GetChat.class),
              entry(GetChatMember.PATH, GetChatMember.class),
              entry(GetFile.PATH, GetFile.class),
              entry(GetMe.PATH, GetMe.class),
              entry(GetUpdates.PATH, GetUpdates.class),
              entry(GetWebhookInfo.PATH, GetWebhookInfo.class),
              entry(ReopenForumTopic.PATH, ReopenForumTopic.class),
              entry(SendAnimation.PATH, SendAnimation.class),
              entry(SendAudio.PATH, SendAudio.class),
              entry(SendChatAction.PATH, SendChatAction.class),
              entry(SendDocument.PATH, SendDocument.class),
              entry(SendMediaGroup.PATH, SendMediaGroup.class),
              entry(SendMessage.PATH, SendMessage.class),
              entry(SendPhoto.PATH, SendPhoto.class),
              entry(SendSticker.PATH, SendSticker.class),
              entry(SendVideo.PATH, SendVideo.class),
              entry(SendVideoNote.PATH, SendVideoNote.class),
              entry(SendVoice.PATH, SendVoice.class),
              entry(SetMessageReaction.PATH, SetMessageReaction.class),
              entry(SetMyCommands.PATH, SetMyCommands.class),
              entry(SetWebhook.PATH, SetWebhook.class)));

  /** Fields that are JSON in a text when the call is a form. */
  private static final Set<String> JSON_IN_FORMS =
      Set.of(
          "reply_markup",
          "reply_parameters",
          "link_preview_options",
          "entities",
          "caption_entities",
          "media",
          "allowed_updates");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new NothingIgnored())
          // Methods that may carry files are sent as forms: their classes name no JSON fields.
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addMixIn(SendMediaGroup.SendMediaGroupBuilder.class, PartsOfAlbum.class)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Map<String, Optional<String>> FAULTS = new ConcurrentHashMap<>();

  private BotApiConformity() {}

  /** Faults of these calls, the first of each shape. */
  static List<String> faults(List<RecordedCall> calls) {
    return calls.stream()
        .map(call -> FAULTS.computeIfAbsent(shape(call), unseen -> fault(call)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Fault of this call, whatever was checked before. */
  static Optional<String> fault(RecordedCall call) {
    Class<? extends PartialBotApiMethod<?>> type = METHODS.get(call.method());
    if (type == null) {
      return Optional.of(call.method() + ": no row of BotApiConformity has this method");
    }
    try {
      MAPPER.treeToValue(arguments(call), type).validate();
      return Optional.empty();
    } catch (JsonMappingException unfit) {
      return Optional.of(call.method() + ": " + field(unfit) + ": " + unfit.getOriginalMessage());
    } catch (JsonProcessingException | TelegramApiValidationException unfit) {
      return Optional.of(call.method() + ": " + unfit.getMessage());
    }
  }

  /** Path of the field that does not fit: {@code reply_markup.inline_keyboard}. */
  private static String field(JsonMappingException unfit) {
    return unfit.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(name -> name != null)
        .collect(Collectors.joining("."));
  }

  private static ObjectNode arguments(RecordedCall call) {
    ObjectNode arguments = call.arguments().deepCopy();
    JSON_IN_FORMS.forEach(
        name ->
            Optional.ofNullable(arguments.get(name))
                .filter(JsonNode::isTextual)
                .flatMap(text -> JsonNodes.parse(text.asText()))
                .ifPresent(json -> arguments.set(name, json)));
    call.files().forEach(name -> arguments.put(name, "attach://" + name));
    return arguments;
  }

  private static String shape(RecordedCall call) {
    Set<String> names = new TreeSet<>(call.files());
    collect(call.arguments(), "", names);
    return call.method() + names;
  }

  private static void collect(JsonNode node, String path, Set<String> names) {
    node.properties()
        .forEach(
            field -> {
              String name = path + "." + field.getKey();
              names.add(name);
              collect(field.getValue(), name, names);
            });
    if (node.isArray()) {
      node.forEach(element -> collect(element, path, names));
    }
  }

  private static <T> Map<String, T> caseInsensitive(Map<String, T> rows) {
    Map<String, T> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(rows);
    return sorted;
  }

  /** The classes let unknown fields pass, for answers of newer servers; here none passes. */
  private static final class NothingIgnored extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }
  }

  /** The builder of an album names its parts in the plural; the API does not. */
  private interface PartsOfAlbum {
    @JsonProperty("media")
    Object medias(Collection<? extends InputMedia> parts);
  }
}
