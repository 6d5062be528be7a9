package dev.zayavka.ports.delivery;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/**
 * Delivery rules of an effect.
 *
 * @param channel which sink delivers it
 * @param destination the chat or system that limits its pace; frozen as a whole by a 429
 * @param orderingKey effects with the same key are delivered one after the other, as enqueued
 * @param urgency who waits for it
 * @param guarantee what happens when we cannot know whether it arrived
 * @param onRefusal what a refusal by the other side means
 * @param supersedes when present, an undelivered effect with the same value is dropped for this one
 */
public record Route(
    Channel channel,
    String destination,
    String orderingKey,
    Urgency urgency,
    Guarantee guarantee,
    OnRefusal onRefusal,
    Optional<String> supersedes) {

  private static final int MAX_LENGTH = 200;
  private static final String CHAT = "chat:";

  public Route {
    requireShort("destination", destination);
    requireShort("ordering key", orderingKey);
    supersedes.ifPresent(key -> requireShort("superseding key", key));
  }

  /** Route of an ordinary message to one person. */
  public static Route toPerson(PersonId to, String orderingKey, OnRefusal onRefusal) {
    return new Route(
        Channel.TELEGRAM,
        destination(to.privateChat()),
        orderingKey,
        Urgency.STAFF,
        Guarantee.AT_LEAST_ONCE,
        onRefusal,
        Optional.empty());
  }

  /** Route of an update to a message that shows a card. A later update replaces a waiting one. */
  public static Route toCard(MessageRef message) {
    String key = "card:" + message.chat().value() + ":" + message.messageId();
    return new Route(
        Channel.TELEGRAM,
        destination(message.chat()),
        key,
        Urgency.COSMETIC,
        Guarantee.AT_LEAST_ONCE,
        OnRefusal.FORGET,
        Optional.of(key));
  }

  /** A Telegram chat as a destination. */
  public static String destination(ChatId chat) {
    return CHAT + chat.value();
  }

  /** The person whose private chat it goes to; empty for groups and other systems. */
  public Optional<PersonId> person() {
    return Optional.of(destination)
        .filter(to -> to.startsWith(CHAT) && !to.startsWith(CHAT + "-"))
        .map(to -> new PersonId(Long.parseLong(to.substring(CHAT.length()))));
  }

  private static void requireShort(String what, String value) {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(what + " has 1 to 200 characters: " + value);
    }
  }

  /**
   * Delivery channel: a name under which one worker delivers, with limits of its own. Effects of a
   * channel without a worker stay in the outbox until one is started.
   *
   * @param name 1 to 50 of {@code A-Z 0-9 _}, first a letter; stored with each effect, and a label
   *     of metrics
   */
  public record Channel(String name) {

    private static final int LONGEST = 50;

    /** The Bot API. */
    public static final Channel TELEGRAM = new Channel("TELEGRAM");

    public Channel {
      if (!isName(name)) {
        throw new IllegalArgumentException("a channel is named by 1 to 50 of A-Z 0-9 _: " + name);
      }
    }

    /** Without a pattern, which would be compiled for each effect that is read. */
    private static boolean isName(String name) {
      return !name.isEmpty()
          && name.length() <= LONGEST
          && isLetter(name.charAt(0))
          && name.chars().allMatch(sign -> isLetter(sign) || isDigit(sign) || sign == '_');
    }

    private static boolean isLetter(int sign) {
      return sign >= 'A' && sign <= 'Z';
    }

    private static boolean isDigit(int sign) {
      return sign >= '0' && sign <= '9';
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Priority of effects of one destination, the most urgent first. */
  public enum Urgency {
    CLIENT,
    STAFF,
    COSMETIC
  }

  /** Rule for an effect in doubt, which may or may not have arrived. */
  public enum Guarantee {
    AT_LEAST_ONCE,
    AT_MOST_ONCE
  }

  /** Rule for an effect that the receiving system refused. */
  public enum OnRefusal {
    /** The effect is dropped, also when its retries are used up. */
    FORGET,
    /** It will not change its mind: a person has to look. */
    GIVE_UP,
    /** The cause may be repaired meanwhile: retries go on. */
    RETRY
  }
}
