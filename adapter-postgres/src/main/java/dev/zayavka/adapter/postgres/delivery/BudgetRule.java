package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rate limit of a bucket, with the marks it has to remember. The limits are those of the Bots FAQ,
 * "My bot is hitting limits": 30 calls in any second for the bot, 20 in any minute for a group, all
 * its topics together, and one a second for a private chat. The first two keep a reserve, because
 * calls arrive at Telegram closer together when an earlier one took longer on its way.
 */
sealed interface BudgetRule {

  /** All chats together. */
  BudgetRule BOT = new Rolling(28, Duration.ofSeconds(1));

  /** A group, all its topics together. */
  BudgetRule GROUP = new Rolling(18, Duration.ofMinutes(1));

  /** A private chat: one call a second, three at once after a silence. */
  BudgetRule PRIVATE = new Paced(Duration.ofSeconds(1), 3);

  static BudgetRule of(ChatId chat) {
    return chat.isPrivate() ? PRIVATE : GROUP;
  }

  /** Time a call has to wait, according to the marks; zero if it may be made now. */
  Duration wait(List<Instant> marks, Instant now);

  /** The marks after a call is made. */
  List<Instant> taken(List<Instant> marks, Instant now);

  /**
   * Rolling window: at most {@code calls} in any window, wherever it begins. Marks: the calls of
   * the last window, oldest first. A token bucket cannot promise this and still allow the whole
   * number at once.
   */
  record Rolling(int calls, Duration window) implements BudgetRule {

    @Override
    public Duration wait(List<Instant> marks, Instant now) {
      List<Instant> counted = counted(marks, now);
      if (counted.size() < calls) {
        return Duration.ZERO;
      }
      Instant leaves = counted.get(counted.size() - calls).plus(window);
      return positive(Duration.between(now, leaves));
    }

    @Override
    public List<Instant> taken(List<Instant> marks, Instant now) {
      List<Instant> after = new ArrayList<>(counted(marks, now));
      after.add(now);
      // An instance whose clock is behind may come late; the oldest has to stay first.
      after.sort(null);
      return List.copyOf(after.subList(Math.max(0, after.size() - calls), after.size()));
    }

    /** Ignores marks more than a window ahead: they came from a wrong clock. */
    private List<Instant> counted(List<Instant> marks, Instant now) {
      return marks.stream().filter(mark -> !mark.isAfter(now.plus(window))).toList();
    }
  }

  /**
   * One call per {@code interval}, {@code burst} of them at once after a silence (the generic cell
   * rate algorithm). Remembered: the moment the last call is paid for.
   */
  record Paced(Duration interval, int burst) implements BudgetRule {

    @Override
    public Duration wait(List<Instant> marks, Instant now) {
      if (marks.isEmpty()) {
        return Duration.ZERO;
      }
      Instant from = paidFor(marks, now).minus(interval.multipliedBy(burst - 1L));
      return positive(Duration.between(now, from));
    }

    @Override
    public List<Instant> taken(List<Instant> marks, Instant now) {
      return List.of(paidFor(marks, now).plus(interval));
    }

    /** More than a burst is never paid for in advance, but by a clock that was wrong. */
    private Instant paidFor(List<Instant> marks, Instant now) {
      Instant latest = now.plus(interval.multipliedBy(burst));
      Instant paidFor = marks.isEmpty() || marks.getLast().isBefore(now) ? now : marks.getLast();
      return paidFor.isAfter(latest) ? latest : paidFor;
    }
  }

  private static Duration positive(Duration wait) {
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
