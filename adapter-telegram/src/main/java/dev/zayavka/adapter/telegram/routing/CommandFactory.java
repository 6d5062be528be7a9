package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.Audience;
import dev.zayavka.adapter.telegram.conversation.CommandSpec;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Factory of commands for one audience. */
public final class CommandFactory {

  private final Audience audience;
  private final UnknownCommands unknown;
  private final Replies replies;
  private final Texts texts;

  private CommandFactory(Audience audience, TelegramKit kit) {
    this.audience = audience;
    this.unknown = kit.unknown();
    this.replies = kit.replies();
    this.texts = kit.texts();
  }

  /** Factory of commands for everybody. */
  public static CommandFactory forEverybody(TelegramKit kit) {
    return new CommandFactory(new Audience.Everybody(), kit);
  }

  /** Factory of commands for the bot's admins. */
  public static CommandFactory forAdmins(TelegramKit kit) {
    return forRole(kit.admins()::contains, kit);
  }

  /** Factory of commands for people with a role. */
  public static CommandFactory forRole(Predicate<PersonId> members, TelegramKit kit) {
    return new CommandFactory(new Audience.Role(members), kit);
  }

  /** A command with arguments; if they cannot be parsed, the person is shown its use. */
  public <T> Command read(
      String name, Function<String, Optional<T>> parser, BiConsumer<InboundMessage, T> action) {
    return command(
        name,
        (message, arguments) ->
            parser
                .apply(arguments)
                .ifPresentOrElse(
                    parsed -> action.accept(message, parsed), () -> usage(message, name)));
  }

  /** A command without arguments. */
  public Command plain(String name, Consumer<InboundMessage> action) {
    return command(name, (message, arguments) -> action.accept(message));
  }

  /** Shows the use of a command. */
  public void usage(InboundMessage message, String name) {
    replies.usage(message, texts.plain("usage." + name));
  }

  /** Answers a person who left the audience as if the command did not exist. */
  public void unknown(InboundMessage message) {
    unknown.answer(message);
  }

  Command command(String name, Command.Action action) {
    return new Command(
        new CommandSpec(
            name, audience, texts.plain("command." + name), texts.plain("usage." + name)),
        action);
  }

  /** Parses a number from 1. */
  public static Optional<Long> positive(String digits) {
    return digits.matches("[0-9]{1,18}") && !digits.matches("0+")
        ? Optional.of(Long.parseLong(digits))
        : Optional.empty();
  }

  /** Parses a number from 1, also as people write it: {@code №1001}, {@code #1001}. */
  public static Optional<Long> number(String words) {
    return positive(words.replaceFirst("^[№#]\\s*", ""));
  }
}
