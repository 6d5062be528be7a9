package dev.zayavka.sandbox.telegram.people;

import dev.zayavka.sandbox.telegram.world.CallbackQuery;
import java.time.Duration;
import java.util.Optional;

/** A tap on a button, and the bot's answer to it. */
public final class Tap {
  private final PeopleContext context;
  private final CallbackQuery query;

  Tap(PeopleContext context, CallbackQuery query) {
    this.context = context;
    this.query = query;
  }

  /** The id of the callback query. */
  public String id() {
    return query.id();
  }

  /** The bot's answer; empty if there is none yet. */
  public Optional<CallbackQuery.Answer> answer() {
    return context.monitor().read(query::answer);
  }

  /**
   * Waits for the answer.
   *
   * @throws NotSeenException if the bot does not answer in time
   */
  public CallbackQuery.Answer awaitsAnswer(Duration timeout) {
    return context
        .monitor()
        .await(query::answer, timeout)
        .orElseThrow(
            () ->
                new NotSeenException(
                    "the tap on \"%s\" was not answered in %s".formatted(query.data(), timeout)));
  }

  public CallbackQuery.Answer awaitsAnswer() {
    return awaitsAnswer(context.patience());
  }

  CallbackQuery query() {
    return query;
  }
}
