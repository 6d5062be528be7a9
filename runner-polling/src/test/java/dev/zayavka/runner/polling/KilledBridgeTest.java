package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A runner is killed (SIGKILL) in the middle of a conversation; the next one carries on. */
final class KilledBridgeTest {

  private static final int ALBUM = 10;

  @Test
  void an_album_stays_whole_when_the_runner_is_killed_before_its_last_part() {
    try (Bench bench = Bench.withSupport()) {
      SupportDeskFixture rooms = bench.rooms();
      RunnerProcess killed = bench.startsAndIsReady();
      rooms.alisa().starts();
      rooms.alisa().says("[0]");
      LiveTopic main = rooms.main().awaitsTopic("#1 ");
      main.awaitsMessage("[0]");

      eventually("an empty outbox")
          .until(() -> bench.office().supportDatabase().undelivered() == 0);
      // Nothing goes out before all parts are in, however long that takes here.
      bench.execute(
          "insert into telegram.chat_pause values ('chat:%d', 'infinity')"
              .formatted(SupportDeskFixture.MAIN));
      Album album = rooms.alisa().privately().beginsAlbum();
      IntStream.range(1, ALBUM).forEach(number -> album.photo("[" + number + "]"));
      eventually("nine parts").until(() -> bench.count("select count(*) from support.posts") == 10);
      killed.kill();
      album.photo("[" + ALBUM + "]");
      bench.startsAndIsReady();
      eventually("the last part")
          .until(() -> bench.count("select count(*) from support.posts") == 1 + ALBUM);
      bench.timePasses();

      main.awaitsMessage("[" + ALBUM + "]");
      List<MessageView> parts =
          main.messages().stream().filter(view -> !view.mediaGroupId().isEmpty()).toList();
      assertThat(parts)
          .extracting(MessageView::text)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, ALBUM).mapToObj(number -> "[" + number + "]").toList());
      assertThat(parts)
          .extracting(MessageView::mediaGroupId)
          .containsOnly(parts.getFirst().mediaGroupId());
    }
  }

  @Test
  void what_was_said_before_a_kill_and_after_it_stands_in_order_and_twice_at_most_in_doubt() {
    try (Bench bench = Bench.withSupport()) {
      SupportDeskFixture rooms = bench.rooms();
      RunnerProcess killed = bench.startsAndIsReady();
      rooms.alisa().starts();
      rooms.alisa().says("[1]");
      LiveTopic main = rooms.main().awaitsTopic("#1 ");
      main.awaitsMessage("[1]");
      bench.office().telegram().faults().every().callsOf("sendMessage").dropBeforeTheEffect();
      rooms.alisa().says("[2]");
      rooms.alisa().says("[3]");
      eventually("taken in").until(() -> bench.count("select count(*) from support.posts") == 3);
      bench.kills(killed);
      bench.office().telegram().faults().clear();
      rooms.alisa().says("[4]");

      bench.startsAndIsReady();

      main.awaitsMessage("[4]");
      List<String> marks =
          main.messages().stream()
              .filter(MessageView::fromBot)
              .flatMap(message -> marks(message).stream())
              .toList();
      assertThat(marks.stream().distinct()).containsExactly("[1]", "[2]", "[3]", "[4]");
      // A call of the killed one may have come through at the last moment: that is in doubt.
      int most = 1 + doubts(bench);
      assertThat(marks)
          .allSatisfy(mark -> assertThat(Collections.frequency(marks, mark)).isBetween(1, most));
    }
  }

  /** Number of messages a killed runner left in doubt. */
  private static int doubts(Bench bench) {
    return (int)
        bench.count(
            "select coalesce(sum(attempts - 1), 0) from telegram.outbox"
                + " where in_doubt and kind = 'support.carry-post'");
  }

  /** Texts may go together when they had to wait. */
  private static List<String> marks(MessageView message) {
    return Pattern.compile("\\[\\d]")
        .matcher(message.text())
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
