package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.office.Line.Reach;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.SupportLedger.Ticket;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Room;
import dev.zayavka.sandbox.telegram.transcript.Call;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do and whatever fails: every line stands once in each place of its ticket, in the
 * order in which it was said, and never with another client. What a dropped answer left in doubt
 * may stand there once more. The day comes from a seed; how it interleaves with the bot does not.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomDayTest {

  private static final int STEPS = 120;

  @ParameterizedTest
  @ValueSource(longs = {20261118, 20261119})
  void every_line_stands_once_where_it_belongs_and_nowhere_else(long usual) {
    long seed = Long.getLong("zayavka.seed", usual);
    try (HelpDesk desk = HelpDesk.running(TestOffice.plan(Mode.POLLING).pace(60))) {
      RandomDay day = new RandomDay(desk, new Random(seed));
      day.passes(STEPS);
      new Evening(desk, day).everythingIsInItsPlace();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("with -Dzayavka.seed=" + seed, e);
    }
  }

  /** Looks into every place when the day is over. */
  private static final class Evening {

    private final HelpDesk desk;
    private final RandomDay day;

    Evening(HelpDesk desk, RandomDay day) {
      this.desk = desk;
      this.day = day;
    }

    void everythingIsInItsPlace() {
      for (Person client : day.clients()) {
        List<Long> own = desk.ledger().ticketsOf(client.id()).stream().map(Ticket::id).toList();
        looksRight(
            new Place(
                "client " + client.id(), client.id(), true, client.messages(), client.messages()),
            day.lines().stream().filter(line -> own.contains(line.ticket())).toList(),
            Reach.EVERYWHERE);
        own.forEach(this::topicsLookRight);
      }
    }

    private void topicsLookRight(long number) {
      Ticket ticket = desk.ledger().ticket(number).orElseThrow();
      List<Line> lines = day.lines().stream().filter(line -> line.ticket() == number).toList();
      looksRight(place(desk.rooms().main(), number, ticket.topic()), lines, Reach.INSIDE);
      ticket
          .technician()
          .ifPresent(
              name -> {
                Room room = name.equals("Иван") ? desk.rooms().ivans() : desk.rooms().pyotrs();
                Place mirror = place(room, number, desk.ledger().mirror(number, name));
                looksRight(mirror, lines, Reach.EVERYWHERE);
              });
    }

    /** The lines of a ticket in one of its places, and nobody else's. */
    private void looksRight(Place place, List<Line> lines, Reach least) {
      List<Line> here =
          lines.stream()
              .filter(line -> line.reach() == Reach.EVERYWHERE || least == Reach.INSIDE)
              .toList();
      for (Line line : here) {
        String words = day.wasEdited(line) ? line.edited() : line.words();
        assertThat(place.ever(line))
            .as("%s was in %s%s", line.words(), place.name(), place)
            .isPositive();
        assertThat(place.now(words))
            .as("%s is in %s%s", words, place.name(), place)
            .isBetween(place.isWhole() ? 1 : 0, 1 + doubts(place.chat(), words));
      }
      day.lines().stream()
          .filter(line -> !here.contains(line))
          .forEach(
              line ->
                  assertThat(place.ever(line))
                      .as("%s is no line of %s%s", line.words(), place.name(), place)
                      .isZero());
      inOrder(place, here);
    }

    /** What was said in one place stands in its order in every other. */
    private void inOrder(Place place, List<Line> lines) {
      Map<String, List<Line>> bySource =
          lines.stream().collect(Collectors.groupingBy(Line::source));
      bySource
          .values()
          .forEach(
              said ->
                  assertThat(
                          said.stream()
                              .filter(line -> !day.wasEdited(line))
                              .map(line -> place.text().indexOf(line.words()))
                              .filter(index -> index >= 0)
                              .toList())
                      .as("the order in %s%s", place.name(), place)
                      .isSorted());
    }

    /** How often these words may have been sent again, for nobody told us that they arrived. */
    private int doubts(long chat, String words) {
      return desk.office()
          .telegram()
          .transcript()
          .select(
              call ->
                  isInDoubt(call) && call.chatId() == chat && call.argument("text").contains(words))
          .size();
    }

    private static boolean isInDoubt(Call call) {
      return call.took() && call.status() == 0;
    }

    private static Place place(Room room, long ticket, int topic) {
      List<Integer> ever =
          room.everything().stream()
              .filter(view -> view.kind().equals("forum_topic_created"))
              .filter(view -> isOf(view, ticket))
              .map(MessageView::threadId)
              .toList();
      return new Place(
          "ticket " + ticket + " in " + room.title(),
          room.id(),
          ever.size() == 1 && room.topic(topic).isPresent(),
          room.at(topic).messages(),
          room.everything().stream().filter(view -> ever.contains(view.threadId())).toList());
    }

    private static boolean isOf(MessageView created, long ticket) {
      String name = created.json().path("forum_topic_created").path("name").asText();
      return name.contains("#" + ticket + " ");
    }
  }

  /**
   * One place of a ticket.
   *
   * @param isWhole no topic of it was ever deleted
   * @param now what stands there
   * @param ever the same with what went away with deleted topics
   */
  private record Place(
      String name, long chat, boolean isWhole, List<MessageView> now, List<MessageView> ever) {

    int now(String words) {
      return count(now, words);
    }

    int ever(Line line) {
      return count(ever, line.words()) + count(ever, line.edited());
    }

    String text() {
      return now.stream().map(MessageView::text).collect(Collectors.joining("\n"));
    }

    private static int count(List<MessageView> messages, String words) {
      return (int) messages.stream().filter(view -> view.contains(words)).count();
    }

    @Override
    public String toString() {
      return ":\n" + text();
    }
  }
}
