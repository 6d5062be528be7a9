package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responses of the intake, word for word as 1F expects them. */
final class IntakeResponses {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Seconds. A database failover takes less than a minute, and 1F retries until then. */
  private static final String RETRY_AFTER = "10";

  private IntakeResponses() {}

  static HttpReply of(IntakeOutcome intake) {
    return switch (intake) {
      case IntakeOutcome.Created created -> plain(201, present(created.present()));
      case IntakeOutcome.Repeated repeated -> plain(200, present(repeated.present()));
      case IntakeOutcome.Conflicting ignored ->
          plain(
              409,
              error(
                  "another body came before under this ID; that one is kept",
                  List.of(new FieldError("ID", "is taken by a request with another body"))));
    };
  }

  static HttpReply refused(String error, List<FieldError> errors) {
    return plain(400, error(error, errors));
  }

  static HttpReply unauthorized() {
    return HttpReply.json(
        401,
        Map.of("WWW-Authenticate", "Bearer"),
        error("no valid bearer token", List.of()).toString());
  }

  static HttpReply tooLarge(int limit) {
    return plain(413, error("the body is longer than " + limit + " bytes", List.of()));
  }

  static HttpReply unsupportedType() {
    return plain(415, error("the content type is not application/json in UTF-8", List.of()));
  }

  static HttpReply unavailable() {
    return HttpReply.json(
        503,
        Map.of("Retry-After", RETRY_AFTER),
        error("temporarily unavailable, repeat later", List.of()).toString());
  }

  static HttpReply broken() {
    return plain(500, error("internal error", List.of()));
  }

  private static ObjectNode present(CreditState.Existing state) {
    Optional<MessageRef> card = card(state);
    ObjectNode json = JSON.objectNode();
    json.put("ok", true);
    json.put("request_id", state.dossier().id().value());
    json.put("status", state.status().name());
    json.put("group_message_id", card.map(MessageRef::messageId).orElse(null));
    json.put("sent_to_group", card.isPresent());
    return json;
  }

  private static Optional<MessageRef> card(CreditState.Existing state) {
    return switch (state) {
      case CreditState.Received ignored -> Optional.empty();
      case CreditState.Unpublished ignored -> Optional.empty();
      case CreditState.Published published -> Optional.of(published.card());
      case CreditState.Held held -> Optional.of(held.card());
      case CreditState.Resolved resolved -> Optional.of(resolved.card());
    };
  }

  private static ObjectNode error(String error, List<FieldError> errors) {
    ObjectNode json = JSON.objectNode();
    json.put("ok", false);
    json.put("error", error);
    ArrayNode list = json.putArray("errors");
    errors.forEach(
        each -> list.addObject().put("field", each.field()).put("message", each.message()));
    return json;
  }

  private static HttpReply plain(int status, ObjectNode json) {
    return HttpReply.json(status, json.toString());
  }
}
