package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.FilePart;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The Bot API within our budget: a call the budget does not allow is answered as Telegram would.
 */
final class PacedApi {

  private static final int TOO_MANY_REQUESTS = 429;

  private final BotApi api;
  private final BudgetWaits budget;
  private final ChatMigrations moves;
  private final Map<ChatId, Turn> turns = new ConcurrentHashMap<>();

  PacedApi(BotApi api, BudgetWaits budget, ChatMigrations moves) {
    this.api = api;
    this.budget = budget;
    this.moves = moves;
  }

  /** Calls a method about a chat, whose present id is put in. */
  ApiResult call(ChatId chat, String method, Map<String, Object> parameters) {
    return about(chat, parameters, () -> api.call(method, parameters));
  }

  /** Calls a method about a chat with a file in it. */
  ApiResult upload(ChatId chat, String method, Map<String, Object> parameters, FilePart file) {
    return about(chat, parameters, () -> api.upload(method, parameters, file));
  }

  /** Calls a method that names the chat in its own way, or not at all. */
  ApiResult callBeside(ChatId chat, String method, Map<String, Object> parameters) {
    return withinBudget(chat, () -> api.call(method, parameters));
  }

  private ApiResult about(ChatId chat, Map<String, Object> parameters, Supplier<ApiResult> call) {
    ChatId now = moves.current(chat);
    parameters.put("chat_id", now.value());
    ApiResult result = withinBudget(now, call);
    if (result instanceof ApiResult.Refused refused && refused.migratedTo().isPresent()) {
      moves.forget(chat);
    }
    return result;
  }

  /**
   * Makes the calls of one delivery. A delivery that was turned away in its middle begins again
   * only when all the calls it needed are paid for: otherwise its first call would use up what its
   * second one waits for, again and again, and nothing would reach that chat any more.
   */
  Delivery deliver(ChatId chat, Supplier<Delivery> delivery) {
    Turn turn = turns.computeIfAbsent(chat, first -> new Turn());
    while (turn.paid < turn.needed) {
      Duration wait = budget.take(chat);
      if (wait.isPositive()) {
        return new RetryAfter(wait);
      }
      turn.paid++;
    }
    turn.needed = 0;
    turn.made = 0;
    try {
      return delivery.get();
    } finally {
      if (turn.needed == 0) {
        turns.remove(chat);
      }
    }
  }

  private ApiResult withinBudget(ChatId chat, Supplier<ApiResult> call) {
    Turn turn = turns.getOrDefault(chat, new Turn());
    Duration wait = turn.paid > 0 ? Duration.ZERO : budget.take(chat);
    if (wait.isPositive()) {
      turn.needed = turn.made == 0 ? 0 : turn.made + 1;
      return new ApiResult.Refused(
          TOO_MANY_REQUESTS, "our own budget", Optional.of(wait), OptionalLong.empty());
    }
    turn.paid = Math.max(0, turn.paid - 1);
    turn.made++;
    return call.get();
  }

  /** The delivery to a chat that is under way or was turned away; of one chat there is one. */
  private static final class Turn {
    /** Calls to be paid for before the first of them is made. */
    private int needed;

    /** Calls that are paid for and not made. */
    private int paid;

    private int made;
  }
}
