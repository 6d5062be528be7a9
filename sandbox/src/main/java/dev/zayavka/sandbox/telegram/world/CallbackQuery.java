package dev.zayavka.sandbox.telegram.world;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tap on a callback button, and the bot's answer to it. Guarded by the world's monitor. */
public final class CallbackQuery {
  private final String id;
  private final long from;
  private final Message message;
  private final String data;
  private final Instant at;
  private @Nullable Answer answer;

  CallbackQuery(String id, long from, Message message, String data, Instant at) {
    this.id = id;
    this.from = from;
    this.message = message;
    this.data = data;
    this.at = at;
  }

  /**
   * The answer as the person sees it: a toast, an alert, or, if the text is empty, just the end of
   * the button's spinner.
   *
   * @param url opened by the app, or empty
   */
  public record Answer(String text, boolean alert, String url, Instant at) {}

  public String id() {
    return id;
  }

  public long from() {
    return from;
  }

  public Message message() {
    return message;
  }

  public String data() {
    return data;
  }

  public Instant at() {
    return at;
  }

  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  public void answer(Answer given) {
    answer = given;
  }
}
