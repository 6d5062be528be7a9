package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.zayavka.sandbox.telegram.world.CallbackQueries;
import dev.zayavka.sandbox.telegram.world.CallbackQuery;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;

/** Answers to callback queries: up to 200 characters, once, within the lifetime of the tap. */
final class CallbackMethods {
  private static final int LONGEST = 200;

  private final TelegramWorld world;
  private final CallbackQueries callbacks;

  private CallbackMethods(TelegramWorld world, CallbackQueries callbacks) {
    this.world = world;
    this.callbacks = callbacks;
  }

  static void register(MethodRegistry methods, TelegramWorld world, CallbackQueries callbacks) {
    CallbackMethods all = new CallbackMethods(world, callbacks);
    methods.free("answerCallbackQuery", all::answerCallbackQuery);
  }

  private JsonNode answerCallbackQuery(Arguments arguments) {
    String text = arguments.textOr("text", "");
    if (text.length() > LONGEST) {
      throw ApiException.badRequest("MESSAGE_TOO_LONG");
    }
    CallbackQuery query =
        callbacks
            .answerable(arguments.textOr("callback_query_id", ""))
            .orElseThrow(
                () ->
                    ApiException.badRequest(
                        "query is too old and response timeout expired or query ID is invalid"));
    query.answer(
        new CallbackQuery.Answer(
            text, arguments.flag("show_alert"), arguments.textOr("url", ""), world.now()));
    return BooleanNode.TRUE;
  }
}
