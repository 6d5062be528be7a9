package dev.zayavka.ports.shared.driven;

import java.time.Duration;

/** Files that people sent to the bot. */
public interface SentFiles {
  /**
   * Fetches a file. Whatever goes wrong is an answer and not an exception; asked again, it fetches
   * again.
   *
   * @param fileId the messenger's id
   * @param most how many bytes it may have
   */
  Fetched fetch(String fileId, int most);

  /** Result of fetching a file. */
  sealed interface Fetched {
    /** The whole file. */
    record Content(byte[] bytes) implements Fetched {}

    /** It has more bytes than asked for, or than the messenger hands out. */
    record TooLarge() implements Fetched {}

    /** The messenger has no such file any more. */
    record Gone(String cause) implements Fetched {}

    /** They asked us to wait. */
    record Wait(Duration pause) implements Fetched {}

    /** No clear answer. */
    record NotNow(String cause) implements Fetched {}
  }
}
