package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.MessageJson;
import java.util.OptionalInt;
import java.util.Set;

/** Sends messages without files: text, location, contact, poll, and the typing indicator. */
final class MessageMethods {
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");
  private static final int LONGEST_QUESTION = 300;
  private static final int MOST_OPTIONS = 12;

  private final MessageSender sender;
  private final Destinations destinations;
  private long lastPoll = 5_000_000_000L;

  private MessageMethods(MessageSender sender, Destinations destinations) {
    this.sender = sender;
    this.destinations = destinations;
  }

  static void register(MethodRegistry methods, MessageSender sender, Destinations destinations) {
    MessageMethods all = new MessageMethods(sender, destinations);
    methods.writes("sendMessage", all::sendMessage);
    methods.writes("sendLocation", all::sendLocation);
    methods.writes("sendContact", all::sendContact);
    methods.writes("sendPoll", all::sendPoll);
    methods.reads("sendChatAction", all::sendChatAction);
  }

  private JsonNode sendMessage(Arguments arguments) {
    MessageBody content = MessageBody.text(TextArguments.text(arguments));
    return MessageJson.of(sender.send(arguments, content));
  }

  private JsonNode sendLocation(Arguments arguments) {
    ObjectNode fields = JsonNodes.object();
    fields
        .putObject("location")
        .put("latitude", coordinate(arguments, "latitude"))
        .put("longitude", coordinate(arguments, "longitude"));
    return send(arguments, "location", fields);
  }

  private JsonNode sendContact(Arguments arguments) {
    String phone = arguments.textOr("phone_number", "");
    String firstName = arguments.textOr("first_name", "");
    if (phone.isEmpty()) {
      throw ApiException.badRequest("phone number is empty");
    }
    if (firstName.isEmpty()) {
      throw ApiException.badRequest("first name must be non-empty");
    }
    ObjectNode fields = JsonNodes.object();
    ObjectNode contact =
        fields.putObject("contact").put("phone_number", phone).put("first_name", firstName);
    arguments.text("last_name").ifPresent(name -> contact.put("last_name", name));
    return send(arguments, "contact", fields);
  }

  private JsonNode sendPoll(Arguments arguments) {
    String question = arguments.textOr("question", "").strip();
    ArrayNode given = arguments.array("options").orElseGet(JsonNodes::array);
    if (question.isEmpty()) {
      throw ApiException.badRequest("poll question must be non-empty");
    }
    if (question.length() > LONGEST_QUESTION) {
      throw ApiException.badRequest("poll question length must not exceed " + LONGEST_QUESTION);
    }
    if (given.isEmpty() || given.size() > MOST_OPTIONS) {
      throw ApiException.badRequest("poll must have from 1 to " + MOST_OPTIONS + " answer options");
    }
    ObjectNode fields = JsonNodes.object();
    ObjectNode poll =
        fields.putObject("poll").put("id", Long.toString(++lastPoll)).put("question", question);
    ArrayNode options = poll.putArray("options");
    for (JsonNode option : given) {
      String text = option.isObject() ? option.path("text").asText() : option.asText();
      options.addObject().put("text", text).put("voter_count", 0);
    }
    poll.put("total_voter_count", 0)
        .put("is_closed", false)
        .put("is_anonymous", !arguments.textOr("is_anonymous", "true").equalsIgnoreCase("false"))
        .put("type", arguments.textOr("type", "regular"))
        .put("allows_multiple_answers", arguments.flag("allows_multiple_answers"));
    return send(arguments, "poll", fields);
  }

  private JsonNode sendChatAction(Arguments arguments) {
    Chat chat = destinations.writable(arguments);
    destinations.thread(arguments, chat, OptionalInt.empty());
    if (!ACTIONS.contains(arguments.textOr("action", ""))) {
      throw ApiException.badRequest("wrong parameter action in request");
    }
    return BooleanNode.TRUE;
  }

  private JsonNode send(Arguments arguments, String kind, ObjectNode fields) {
    return MessageJson.of(
        sender.send(arguments, MessageBody.of(kind, TextWithEntities.EMPTY, fields)));
  }

  private static double coordinate(Arguments arguments, String name) {
    String given = arguments.textOr(name, "");
    double most = name.equals("latitude") ? 90 : 180;
    try {
      double value = Double.parseDouble(given);
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw ApiException.badRequest(name + " must be a number");
    }
    throw ApiException.badRequest("wrong " + name + " specified");
  }
}
