package dev.zayavka.ports.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A work e-mail address (RFC 5321, "Mailbox", without quoted local parts and address literals).
 *
 * @param value in lower case, at most 254 characters
 */
public record Email(String value) {
  private static final int LONGEST = 254;

  /** One {@code @}, ASCII alone, and labels of letters, digits and inner hyphens. */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "[a-z0-9_%+'-]+(?:\\.[a-z0-9_%+'-]+)*"
              + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  public Email {
    if (!isMailbox(value)) {
      throw new IllegalArgumentException("no e-mail address");
    }
  }

  /** Parses an address as a person wrote it; empty if it is invalid. */
  public static Optional<Email> parse(String written) {
    String value = written.strip().toLowerCase(Locale.ROOT);
    return isMailbox(value) ? Optional.of(new Email(value)) : Optional.empty();
  }

  /** The domain part, after the {@code @}. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  private static boolean isMailbox(String value) {
    return value.length() <= LONGEST
        && value.indexOf('@') <= 64
        && MAILBOX.matcher(value).matches();
  }
}
