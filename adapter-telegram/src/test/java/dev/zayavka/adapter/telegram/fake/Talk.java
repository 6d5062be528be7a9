package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.Concurrently;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A private chat with the bot; updates are numbered from 500. */
public final class Talk {

  /** The message that has all buttons. */
  public static final long SHOWN = 501;

  private final BotBench bench;
  private long nextUpdate = 500;

  public Talk(BotBench bench) {
    this.bench = bench;
  }

  /** Writes a message and returns the bot's own answers. */
  public List<Effect> say(Person from, String text) {
    return post(Json.message(nextUpdate++, from.id().value(), text));
  }

  /** Sends a message with these fields and returns the bot's own answers. */
  public List<Effect> send(Person from, String fields) {
    return post(Json.privately(nextUpdate++, "message", from.id().value(), fields));
  }

  /** Presses a button; the answer to the press, which is sent beside the handling. */
  public FakeTelegram.Call press(Person by, CallbackData data) {
    return press(by, data, "");
  }

  /** Presses a button of a forwarded copy. */
  public FakeTelegram.Call pressForwarded(Person by, CallbackData data) {
    return press(
        by,
        data,
        ",\"forward_origin\":{\"type\":\"hidden_user\",\"date\":4,\"sender_user_name\":\"X\"}");
  }

  private FakeTelegram.Call press(Person by, CallbackData data, String more) {
    String query = "q" + nextUpdate;
    long chat = by.id().value();
    String tap = Json.tap(nextUpdate++, chat, SHOWN, chat, data.packed());
    bench.post(tap.replace("\"text\":\"card\"", "\"text\":\"card\"" + more));
    return await().until(() -> answerTo(query), Optional::isPresent).orElseThrow();
  }

  private Optional<FakeTelegram.Call> answerTo(String query) {
    return bench.telegram.calls("answerCallbackQuery").stream()
        .filter(call -> call.parameters().path("callback_query_id").asText().equals(query))
        .findFirst();
  }

  private List<Effect> post(String json) {
    int before = bench.converse.replies().size();
    bench.post(json);
    List<Effect> all = bench.converse.replies();
    return all.subList(before, all.size());
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Concurrently.PATIENCE);
  }
}
