package dev.zayavka.assembly.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The variables of a desk. A desk is on when they are set.
 *
 * @param <S> its settings
 */
public interface DeskVariables<S> {

  /** The desk's name in the log. */
  String name();

  /** The type of its settings; each desk has a type of its own. */
  Class<S> type();

  /** Its variables, in the order of the page of settings. */
  List<VariableGroup> groups();

  /**
   * Reads its settings; empty while it is off.
   *
   * @param bot the settings of the bot, to be asked once there are no errors
   */
  Supplier<Optional<S>> read(SettingsReader in, Supplier<BotSettings> bot);

  /** The chats its settings give to it. */
  List<ChatClaim> chats(S settings);

  /** Its settings for the log, by name and without secrets; the first one has the desk's name. */
  Map<String, Object> describe(S settings);
}
