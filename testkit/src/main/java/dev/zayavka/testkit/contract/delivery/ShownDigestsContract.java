package dev.zayavka.testkit.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.testkit.MovableClock;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The promises of {@link ShownDigests}. */
public interface ShownDigestsContract {

  /** A message of these tests. */
  String CARD = "message:-100:7";

  /** Uses the digests of a store that begins without any. */
  <T> T inDigests(Function<? super ShownDigests, ? extends T> use);

  @Test
  default void a_subject_without_a_record_is_unknown() {
    assertThat(find(CARD)).isEqualTo(ShownDigest.unknown(CARD));
  }

  @Test
  default void what_is_kept_is_found() {
    keep(ShownDigest.unknown(CARD).after("one"));

    assertThat(find(CARD).isOf("one")).isTrue();
    assertThat(find("message:-100:8")).isEqualTo(ShownDigest.unknown("message:-100:8"));
  }

  @Test
  default void a_later_edit_replaces_an_earlier_one() {
    keep(ShownDigest.unknown(CARD).after("one"));
    keep(find(CARD).after("two"));

    assertThat(find(CARD).isOf("two")).isTrue();
  }

  @Test
  default void of_two_edits_that_overlapped_neither_is_believed() {
    keep(ShownDigest.unknown(CARD).after("one"));
    ShownDigest before = find(CARD);

    keep(before.after("two"));
    keep(before.after("three"));

    assertThat(find(CARD).digest()).isEmpty();
  }

  @Test
  default void the_next_edit_after_an_overlap_is_believed() {
    keep(ShownDigest.unknown(CARD).after("one"));
    keep(ShownDigest.unknown(CARD).after("two"));

    keep(find(CARD).after("three"));

    assertThat(find(CARD).isOf("three")).isTrue();
  }

  @Test
  default void a_message_that_was_edited_before_its_sending_was_written_shows_the_edit() {
    keep(ShownDigest.unknown(CARD).after("two"));
    keep(ShownDigest.created(CARD, "one"));

    assertThat(find(CARD).isOf("two")).isTrue();
  }

  @Test
  default void a_message_that_was_edited_while_its_sending_was_written_shows_the_edit() {
    ShownDigest before = find(CARD);
    keep(ShownDigest.created(CARD, "one"));
    keep(before.after("two"));

    assertThat(find(CARD).isOf("two")).isTrue();
  }

  @Test
  default void a_message_shows_what_was_sent_until_it_is_edited() {
    keep(ShownDigest.created(CARD, "one"));
    assertThat(find(CARD).isOf("one")).isTrue();

    keep(find(CARD).after("two"));

    assertThat(find(CARD).isOf("two")).isTrue();
  }

  @Test
  default void an_edit_in_doubt_leaves_the_subject_unknown() {
    keep(ShownDigest.unknown(CARD).after("one"));

    keep(find(CARD).inDoubt());

    assertThat(find(CARD).digest()).isEmpty();
  }

  @Test
  default void a_version_of_a_lost_record_is_not_believed() {
    keep(new ShownDigest(CARD, 3, Optional.of("one")));

    assertThat(find(CARD).digest()).isEmpty();
  }

  private void keep(ShownDigest shown) {
    inDigests(
        digests -> {
          digests.keep(shown, MovableClock.START);
          return shown;
        });
  }

  private ShownDigest find(String subject) {
    return inDigests(digests -> digests.find(subject));
  }
}
