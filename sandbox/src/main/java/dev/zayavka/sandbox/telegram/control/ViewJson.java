package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.InlineButton;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Tap;
import dev.zayavka.sandbox.telegram.world.CallbackQuery;
import java.util.List;

/** JSON of messages and taps for the control API and the page. */
final class ViewJson {
  private ViewJson() {}

  static ObjectNode message(MessageView view) {
    ObjectNode json =
        JsonNodes.object()
            .put("sequence", view.sequence())
            .put("chat", view.chatId())
            .put("id", view.id())
            .put("thread", view.threadId())
            .put("date", view.date().getEpochSecond())
            .put("from", view.fromId())
            .put("from_name", view.fromName())
            .put("from_bot", view.fromBot())
            .put("anonymous", view.anonymous())
            .put("kind", view.kind())
            .put("service", view.service())
            .put("text", view.text())
            .put("reply_to", view.replyTo())
            .put("album", view.mediaGroupId())
            .put("file_id", view.fileId())
            .put("forwarded", view.forwarded())
            .put("edited", view.edited())
            .put("deleted", view.deleted())
            .put("pinned", view.pinned());
    json.set("entities", view.formatted().entitiesJson());
    json.set("buttons", keyboard(view.keyboard()));
    ArrayNode earlier = json.putArray("earlier");
    view.earlierTexts().forEach(earlier::add);
    ObjectNode reactions = json.putObject("reactions");
    view.reactions()
        .forEach(
            (who, emoji) -> {
              ArrayNode given = reactions.putArray(Long.toString(who));
              emoji.forEach(given::add);
            });
    json.set("message", view.json());
    return json;
  }

  static ArrayNode messages(List<MessageView> views) {
    ArrayNode json = JsonNodes.array();
    views.forEach(view -> json.add(message(view)));
    return json;
  }

  static ObjectNode tap(Tap tap) {
    ObjectNode json = JsonNodes.object().put("callback_id", tap.id());
    tap.answer().ifPresent(answer -> json.set("answer", answer(answer)));
    return json;
  }

  static ObjectNode answer(CallbackQuery.Answer answer) {
    return JsonNodes.object()
        .put("text", answer.text())
        .put("alert", answer.alert())
        .put("url", answer.url());
  }

  private static ArrayNode keyboard(List<List<InlineButton>> rows) {
    ArrayNode json = JsonNodes.array();
    for (List<InlineButton> row : rows) {
      ArrayNode buttons = json.addArray();
      for (InlineButton button : row) {
        buttons
            .addObject()
            .put("text", button.text())
            .put("data", button.data())
            .put("url", button.url());
      }
    }
    return json;
  }
}
