package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Albums, whose parts arrive one by one and without a mark at the last; time is frozen until moved.
 */
@Execution(ExecutionMode.CONCURRENT)
class AlbumTest extends TicketInWork {

  private static final Duration LATE = Duration.ofMillis(1500);
  private static final Duration LONG_AFTER = Duration.ofSeconds(10);

  @Override
  OfficePlan plan() {
    return super.plan().timeFrozen();
  }

  @Test
  void an_album_of_ten_whose_last_part_is_late_arrives_whole() {
    Album album = alisa.privately().beginsAlbum();
    send(album, 1, 9);
    taken(10);
    desk.office().clock().forward(LATE);
    assertThat(parts(main)).isEmpty();
    send(album, 10, 10);
    taken(11);
    desk.office().clock().forward(LONG_AFTER);

    arrivesWhole(10, main, mirror);
  }

  @Test
  void an_album_that_is_never_full_goes_when_it_has_been_silent() {
    Album album = alisa.privately().beginsAlbum();
    send(album, 1, 2);
    taken(3);
    desk.office().clock().forward(LATE);
    send(album, 3, 3);
    taken(4);
    assertThat(parts(main)).isEmpty();
    desk.office().clock().forward(LONG_AFTER);

    arrivesWhole(3, main, mirror);
  }

  @Test
  void an_album_stays_whole_when_the_bot_is_away_between_its_parts() {
    Album album = alisa.privately().beginsAlbum();
    send(album, 1, 9);
    taken(10);
    desk.office().stops(desk.office().bot());
    desk.office().clock().forward(LATE);
    send(album, 10, 10);
    desk.office().starts();
    taken(11);
    desk.office().clock().forward(LONG_AFTER);

    arrivesWhole(10, main, mirror);
  }

  @Test
  void an_album_stays_whole_when_telegram_gives_nothing_between_its_parts() {
    Album album = alisa.privately().beginsAlbum();
    send(album, 1, 9);
    taken(10);
    desk.office().telegram().faults().next(1).callsOf("getUpdates").answerBadGateway();
    desk.ivan().in(mirror).says("// ends the call that waits");
    awaitTrue("a failed call", () -> desk.office().telegram().faults().waiting() == 0);
    send(album, 10, 10);
    desk.office().clock().forward(LONG_AFTER);
    taken(11);
    desk.office().clock().forward(LONG_AFTER);

    arrivesWhole(10, main, mirror);
  }

  @Test
  void a_part_that_comes_after_all_stands_alone_and_is_not_lost() {
    Album album = alisa.privately().beginsAlbum();
    send(album, 1, 2);
    taken(3);
    desk.office().clock().forward(LONG_AFTER);
    arrivesWhole(2, main, mirror);

    send(album, 3, 3);
    taken(4);
    desk.office().clock().forward(LONG_AFTER);

    mirror.awaitsMessage("[3]");
    main.awaitsMessage("[3]");
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder("[1]", "[2]", "[3]");
    ChatTexts.in(mirror).onceInOrder("[1]", "[2]", "[3]");
  }

  @Test
  void an_album_of_the_technician_goes_to_the_client_and_what_follows_comes_behind_it() {
    Album album = desk.ivan().in(mirror).beginsAlbum();
    send(album, 1, 3);
    desk.ivan().in(mirror).says("[после альбома]");
    taken(5);
    desk.office().clock().forward(LONG_AFTER);

    alisa.awaitsMessage("[после альбома]");
    main.awaitsMessage("[после альбома]");
    desk.awaitRest();
    ChatTexts.with(alisa).onceInOrder("[1]", "[2]", "[3]", "[после альбома]");
    assertThat(
            alisa.messages().stream()
                .filter(view -> view.fromBot() && !view.mediaGroupId().isEmpty())
                .map(MessageView::mediaGroupId)
                .distinct())
        .hasSize(1);
  }

  @Test
  void a_part_of_an_album_can_be_edited() {
    Album album = alisa.privately().beginsAlbum();
    album.photo("[1]");
    MessageView second = album.photo("[2]");
    taken(3);
    desk.office().clock().forward(LONG_AFTER);
    arrivesWhole(2, main, mirror);

    alisa.edits(second, "[второй]");

    for (LiveTopic topic : List.of(main, mirror)) {
      assertThat(topic.awaitsMessage("[второй]").mediaGroupId()).isNotEmpty();
      ChatTexts.in(topic).onceInOrder("[1]", "[второй]");
    }
  }

  private static void send(Album album, int first, int last) {
    IntStream.rangeClosed(first, last).forEach(number -> album.photo("[" + number + "]"));
  }

  /**
   * Waits until the desk has received this many messages and confirmed them: if time moved while
   * one is handled, its handling would count as a break in the reception.
   */
  private void taken(int posts) {
    awaitTrue(
        posts + " messages taken in",
        () ->
            desk.database().postCount(1) == posts
                && desk.office().telegram().updates().size() == 0);
  }

  private void arrivesWhole(int size, LiveTopic... topics) {
    List<String> captions = IntStream.rangeClosed(1, size).mapToObj(n -> "[" + n + "]").toList();
    for (LiveTopic topic : topics) {
      topic.awaitsMessage(captions.getLast());
    }
    desk.awaitRest();
    for (LiveTopic topic : topics) {
      assertThat(parts(topic)).extracting(MessageView::text).containsExactlyElementsOf(captions);
      assertThat(parts(topic).stream().map(MessageView::mediaGroupId).distinct()).hasSize(1);
    }
  }

  private static List<MessageView> parts(LiveTopic topic) {
    return topic.messages().stream()
        .filter(view -> view.fromBot() && !view.mediaGroupId().isEmpty())
        .toList();
  }
}
