package dev.zayavka.adapter.telegram.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bot itself: who it is, and whether Telegram can be reached for it. */
public final class BotAccount {

  /** A long poll ends within a minute; without news for longer, we look for ourselves. */
  private static final Duration FRESH = Duration.ofSeconds(75);

  private static final Duration RECHECK = Duration.ofSeconds(5);

  /** Longest wait of a readiness check. */
  private static final Duration GLANCE = Duration.ofSeconds(3);

  private final BotApi api;
  private final Clock clock;
  private volatile @Nullable BotIdentity identity;
  private volatile @Nullable Contact last;

  public BotAccount(BotApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * Identity of the bot, asked once (getMe).
   *
   * @throws TelegramRefusal when Telegram does not say; {@code isAboutToken()} when it never will
   */
  public BotIdentity me() {
    BotIdentity known = identity;
    return known != null ? known : introduce();
  }

  /** Identity of the bot, if Telegram has answered already. */
  public Optional<BotIdentity> known() {
    return Optional.ofNullable(identity);
  }

  /** True for our own user id, once Telegram has said who we are. */
  public boolean isOurselves(long userId) {
    return known().filter(us -> us.id() == userId).isPresent();
  }

  /** Notes how an attempt to reach Telegram ended. */
  public void noteContact(boolean reached) {
    last = new Contact(reached, clock.instant());
  }

  /** True if Telegram answered lately; asks if there was no answer for a while. */
  public boolean isReachable() {
    Contact contact = last;
    if (contact == null || contact.isOlderThan(contact.reached() ? FRESH : RECHECK, clock)) {
      noteContact(api.prepare("getMe", Map.of(), GLANCE).execute() instanceof ApiResult.Ok);
      contact = last;
    }
    return contact != null && contact.reached();
  }

  private BotIdentity introduce() {
    try {
      BotIdentity found =
          BotApi.identity(api.require("getMe", Map.of()))
              .orElseThrow(() -> new TelegramRefusal("getMe", 0, "an answer without a user"));
      noteContact(true);
      identity = found;
      return found;
    } catch (TelegramRefusal refusal) {
      noteContact(false);
      throw refusal;
    }
  }

  private record Contact(boolean reached, Instant at) {
    boolean isOlderThan(Duration age, Clock clock) {
      return at.plus(age).isBefore(clock.instant());
    }
  }
}
