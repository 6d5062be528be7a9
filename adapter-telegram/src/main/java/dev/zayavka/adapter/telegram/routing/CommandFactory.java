package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.CommandSpec;
import dev.zayavka.adapter.telegram.conversation.CommandSpec.Audience;
import dev.zayavka.adapter.telegram.text.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes commands for one audience. */
public final class CommandFactory {

  private final Audience audience;
  private final UnknownCommands unknown;
  private final Replies replies;
  private final Texts texts;

  public CommandFactory(Audience audience, UnknownCommands unknown, Replies replies, Texts texts) {
    this.audience = audience;
    this.unknown = unknown;
    this.replies = replies;
    this.texts = texts;
  }

  /** A command whose words are read first; when they cannot be, its use is shown. */
  public <T> Command read(
      String name, Function<String, Optional<T>> reading, BiConsumer<InboundMessage, T> action) {
    return new Command(
        new CommandSpec(name, audience),
        (message, arguments) ->
            reading
                .apply(arguments)
                .ifPresentOrElse(read -> action.accept(message, read), () -> usage(message, name)));
  }

  /** Says how a command is used. */
  public void usage(InboundMessage message, String name) {
    replies.usage(message, texts.plain("usage." + name));
  }

  /** A command that needs no words. */
  public Command plain(String name, Consumer<InboundMessage> action) {
    return new Command(
        new CommandSpec(name, audience), (message, arguments) -> action.accept(message));
  }

  /** Answers somebody who is not of the audience any more, as if there were no such command. */
  public void unknown(InboundMessage message) {
    unknown.answer(message);
  }

  /** A number from 1 on. */
  public static Optional<Long> positive(String digits) {
    return digits.matches("[0-9]{1,18}") && !digits.matches("0+")
        ? Optional.of(Long.parseLong(digits))
        : Optional.empty();
  }

  /** A number from 1 on, also as people write it: {@code №1001}, {@code #1001}. */
  public static Optional<Long> number(String words) {
    return positive(words.replaceFirst("^[№#]\\s*", ""));
  }
}
