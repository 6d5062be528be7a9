package dev.zayavka.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the assessment desk, who goes through trainings of one scenario again and again, and
 * says the next words as soon as the reply is there. Five turns show a component each.
 */
final class Trainee {

  /** Longest wait for a message of the bot. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String AGREE = "Понятно";
  private static final String AGAIN = "🔄 Попробовать еще раз";
  private static final String MENU = "❓ FAQ";
  private static final String PARTNER = "Александр:";
  private static final String FIRST_WORD_IS_YOURS = "Первое слово за вами";

  private static final List<String> WORDS =
      List.of(
          "Вчера я увидел, что Восточный филиал посчитан дважды.",
          "Из-за этого пришлось пересчитать сто сорок строк.",
          "Мне неприятно, что два вечера ушли на чужую ошибку.",
          "Что мешает проверять сводку до отправки?",
          "Давай договоримся: в пятницу к обеду пришлёшь черновик.");

  private final long id;
  private final UpdatePath updates;
  private final TalkFigures figures;
  private final BlockingQueue<Received> chat = new LinkedBlockingQueue<>();

  Trainee(long id, UpdatePath updates, TalkFigures figures) {
    this.id = id;
    this.updates = updates;
    this.figures = figures;
  }

  /** The bot has sent this person a message. */
  void receive(long message, JsonNode asked) {
    chat.add(
        new Received(
            message, asked.path("text").asText(""), asked.path("reply_markup"), System.nanoTime()));
  }

  /** Signs in with the password and reads who sees the words. */
  void signIn(String password) throws InterruptedException {
    says("/fbpeer");
    await("the question for the password", received -> received.text().contains("парол"));
    says(password);
    await("the menu", received -> received.has(MENU));
    says("/fbpeer");
    taps(await("the terms", received -> received.has(AGREE)), AGREE);
    await("the start", received -> received.text().contains(FIRST_WORD_IS_YOURS));
  }

  /** Talks until it is told to stop; a training that is open then stays open. */
  void talks() throws InterruptedException {
    while (!figures.isOver()) {
      for (String words : WORDS) {
        turn(words);
        if (figures.isOver()) {
          return;
        }
      }
      Received review = await("the review", received -> received.has(AGAIN));
      figures.ended();
      taps(review, AGAIN);
      await("the start", received -> received.text().contains(FIRST_WORD_IS_YOURS));
    }
  }

  private void turn(String words) throws InterruptedException {
    long said = System.nanoTime();
    says(words);
    Received reply = await("the reply", received -> received.text().contains(PARTNER));
    figures.turn(reply.at() - said);
  }

  private void says(String text) throws InterruptedException {
    confirm(updates.deliver(update -> UpdateJson.text(update, id, text)));
  }

  private void taps(Received on, String button) throws InterruptedException {
    String data = on.data(button);
    confirm(
        updates.deliver(
            update -> UpdateJson.tap(update, id, UpdateJson.privateChat(id), on.message(), data)));
  }

  private static void confirm(boolean confirmed) {
    if (!confirmed) {
      throw new IllegalStateException("an update is not confirmed");
    }
  }

  private Received await(String what, Predicate<Received> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Received next = next(end); next != null; next = next(end)) {
      if (wanted.test(next)) {
        return next;
      }
    }
    throw new IllegalStateException(what + " did not come");
  }

  private @Nullable Received next(long end) throws InterruptedException {
    return chat.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /**
   * A message of the bot.
   *
   * @param at when it was sent, in nanoseconds
   */
  private record Received(long message, String text, JsonNode markup, long at) {

    boolean has(String button) {
      return !data(button).isEmpty();
    }

    /** Data of a button; empty if there is none. */
    String data(String button) {
      for (JsonNode row : markup.path("inline_keyboard")) {
        for (JsonNode each : row) {
          if (each.path("text").asText("").equals(button)) {
            return each.path("callback_data").asText("");
          }
        }
      }
      return "";
    }
  }
}
