package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.SentFiles.Fetched;
import org.junit.jupiter.api.Test;

/** Contract of {@link SentFiles}. */
public interface SentFilesContract {

  /** Files of a messenger; the same whenever asked within a test. */
  SentFiles files();

  /** Stores a sent file and returns its id. */
  String send(byte[] content);

  /** The messenger forgets the file. */
  void forget(String fileId);

  /** Takes the messenger away: connections are refused, or never answered. */
  void outsideIsGone();

  @Test
  default void a_file_comes_as_it_was_sent() {
    byte[] bytes = {0, -1, 13, 10, 59, 127, -128};
    String file = send(bytes);
    send(new byte[] {1});
    assertThat(files().fetch(file, 1000))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).containsExactly(bytes));
  }

  @Test
  default void a_file_may_be_as_large_as_was_said_and_not_larger() {
    String file = send(new byte[100_000]);
    assertThat(files().fetch(file, 100_000))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).hasSize(100_000));
    assertThat(files().fetch(file, 99_999)).isInstanceOf(Fetched.TooLarge.class);
  }

  @Test
  default void a_file_the_messenger_has_no_more_is_gone() {
    String file = send(new byte[] {1});
    forget(file);
    assertThat(files().fetch(file, 1000)).isInstanceOf(Fetched.Gone.class);
  }

  @Test
  default void a_messenger_that_is_gone_leaves_the_file_for_later() {
    String file = send(new byte[] {1});
    outsideIsGone();
    assertThat(files().fetch(file, 1000)).isInstanceOf(Fetched.NotNow.class);
  }
}
