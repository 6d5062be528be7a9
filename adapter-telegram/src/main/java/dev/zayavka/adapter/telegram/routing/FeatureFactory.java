package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/**
 * Factory of a desk's plug. Its texts and its claim on private words are known before any desk is
 * opened.
 */
public interface FeatureFactory {

  /** The desk's sentences; the kit it is given has them. */
  TextBundle texts();

  /** The desk's claim on private words. */
  PrivateWords words();

  /**
   * The desk's own answer to an unknown command; empty if it leaves this person to the bot.
   *
   * @param neighbours the other desks of the bot
   */
  Optional<Effect> unknownCommand(PersonId person, Neighbours neighbours);

  /** Puts the desk together. */
  Feature open(TelegramKit kit);
}
