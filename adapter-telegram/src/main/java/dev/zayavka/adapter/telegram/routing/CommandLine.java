package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Command line as typed (Bot API, "Commands"): {@code /request@OurBot 1001}.
 *
 * @param name without the slash, in lower case
 * @param addressee the bot it is for; empty when none is named
 * @param arguments what follows, trimmed
 */
public record CommandLine(String name, Optional<String> addressee, String arguments) {

  private static final Pattern COMMAND =
      Pattern.compile(
          "/([a-zA-Z][a-zA-Z0-9_]{0,31})(?:@([a-zA-Z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

  /** Parses a text; empty if it is no command. */
  public static Optional<CommandLine> parse(String text) {
    Matcher matcher = COMMAND.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String arguments = matcher.group(3);
    return Optional.of(
        new CommandLine(
            matcher.group(1).toLowerCase(Locale.ROOT),
            Optional.ofNullable(matcher.group(2)),
            arguments == null ? "" : arguments.strip()));
  }

  /** False if it names another bot. */
  public boolean isFor(BotAccount bot) {
    Optional<String> ours = bot.known().map(BotIdentity::username);
    return addressee.isEmpty() || ours.isEmpty() || addressee.get().equalsIgnoreCase(ours.get());
  }
}
