package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sender of answers to button presses, the one way out beside the outbox: from memory, best effort,
 * within 10 s or never. The press is handled whether or not the answer arrives.
 */
final class CallbackAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackAnswers.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final BotApi api;
  private final Executor executor;

  CallbackAnswers(BotApi api, Executor executor) {
    this.api = api;
    this.executor = executor;
  }

  void send(String queryId, ButtonAnswer answer) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("callback_query_id", queryId);
    if (!answer.text().isEmpty()) {
      parameters.put("text", answer.text());
      parameters.put("show_alert", answer.alert());
    }
    try {
      executor.execute(() -> call(parameters));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("an answer to a button is not sent: we stop");
    }
  }

  private void call(Map<String, Object> parameters) {
    ApiResult result = api.prepare("answerCallbackQuery", parameters, LIMIT).execute();
    if (!(result instanceof ApiResult.Ok)) {
      LOG.debug("an answer to a button did not arrive");
    }
  }
}
