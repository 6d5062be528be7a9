package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.SupportDatabase.Ticket;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks every place after a random day. */
final class RandomDayChecks {

  private final SupportDeskDriver desk;
  private final RandomDay day;
  private final TicketTopics topics;

  RandomDayChecks(SupportDeskDriver desk, RandomDay day) {
    this.desk = desk;
    this.day = day;
    this.topics = new TicketTopics(desk);
  }

  void everythingIsInItsPlace() {
    for (SimulatedPerson client : day.clients()) {
      List<Ticket> own = desk.database().ticketsOf(client.id());
      List<Long> numbers = own.stream().map(Ticket::id).toList();
      List<Line> lines =
          day.lines().stream()
              .filter(line -> numbers.contains(line.ticket()) && !line.inside())
              .toList();
      Place place = Place.privately(client);
      looksRight(place, lines);
      inOrder(place, lines);
      own.forEach(this::topicsLookRight);
    }
  }

  private void topicsLookRight(Ticket ticket) {
    List<Line> lines = day.lines().stream().filter(line -> line.ticket() == ticket.id()).toList();
    Place main = Place.in(desk.rooms().main(), ticket.id(), ticket.topic());
    looksRight(main, lines);
    inOrder(main, lines);
    List<Line> carried = lines.stream().filter(line -> !line.inside()).toList();
    ticket
        .technician()
        .ifPresent(
            name -> {
              int topic = desk.database().mirror(ticket.id(), name);
              Place mirror = Place.in(topics.roomOf(name), ticket.id(), topic);
              looksRight(mirror, carried);
              // One that was opened again with the last lines is given the earlier ones when its
              // technician has the ticket once more.
              if (mirror.isWhole()) {
                inOrder(mirror, carried);
              }
            });
  }

  /** Checks that a place contains these lines and no others. */
  private void looksRight(Place place, List<Line> lines) {
    for (Line line : lines) {
      String words = day.finalWords(line);
      assertThat(place.ever(line)).as("%s was in %s", line.words(), place).isPositive();
      assertThat(place.now(words))
          .as("%s is in %s", words, place)
          .isBetween(place.isWhole() ? 1 : 0, 1 + doubts(place.chat(), words));
      answersTheSame(place, line);
    }
    assertThat(day.lines())
        .filteredOn(line -> !lines.contains(line))
        .as("lines of others in %s", place)
        .noneMatch(line -> place.ever(line) > 0);
  }

  /** Checks that the lines of one source have the same order in every other place. */
  private void inOrder(Place place, List<Line> lines) {
    Map<String, List<Line>> bySource = lines.stream().collect(Collectors.groupingBy(Line::source));
    for (List<Line> said : bySource.values()) {
      assertThat(said)
          .filteredOn(line -> !day.wasEdited(line) && place.now(line.words()) > 0)
          .as("the order in %s", place)
          .extracting(line -> place.text().indexOf(line.words()))
          .isSorted();
    }
  }

  /** Checks that a copy of a reply answers the copy of the message that the line answers. */
  private static void answersTheSame(Place place, Line line) {
    place.now().stream()
        .filter(view -> view.fromBot() && view.replyTo() != 0)
        .filter(view -> Line.numbers(view.text()).findFirst().equals(number(line)))
        .filter(view -> !view.contains("✏️"))
        .forEach(
            view ->
                assertThat(Line.numbers(line.answers()))
                    .as("what %s answers in %s", line.words(), place)
                    .containsAnyElementsOf(Line.numbers(place.textOf(view.replyTo())).toList()));
  }

  private static Optional<String> number(Line line) {
    return Line.numbers(line.words()).findFirst();
  }

  /**
   * Number of times this text may have been sent again, because the answer to the call was lost.
   */
  private int doubts(long chat, String words) {
    return desk.office()
        .telegram()
        .transcript()
        .select(
            call ->
                isInDoubt(call) && call.chatId() == chat && call.argument("text").contains(words))
        .size();
  }

  private static boolean isInDoubt(RecordedCall call) {
    return call.took() && call.status() == 0;
  }

  /**
   * One place of a ticket.
   *
   * @param isWhole no topic of it was ever deleted
   * @param now its present messages
   * @param ever the same, with messages of deleted topics
   */
  private record Place(
      String name, long chat, boolean isWhole, List<MessageView> now, List<MessageView> ever) {

    static Place privately(SimulatedPerson client) {
      List<MessageView> messages = client.messages();
      return new Place("chat " + client.id(), client.id(), true, messages, messages);
    }

    static Place in(GroupChat room, long ticket, int topic) {
      List<Integer> topics =
          room.everything().stream()
              .filter(view -> opens(view, ticket))
              .map(MessageView::threadId)
              .toList();
      return new Place(
          "ticket " + ticket + " in " + room.title(),
          room.id(),
          topics.size() == 1 && room.topic(topic).isPresent(),
          room.at(topic).messages(),
          room.everything().stream().filter(view -> topics.contains(view.threadId())).toList());
    }

    int now(String words) {
      return count(now, words);
    }

    int ever(Line line) {
      return count(ever, line.words()) + count(ever, line.edited());
    }

    String text() {
      return now.stream().map(MessageView::text).collect(Collectors.joining("\n"));
    }

    /** Texts of one of its messages, also of a deleted one. */
    String textOf(int message) {
      return ever.stream()
          .filter(view -> view.id() == message)
          .map(view -> view.text() + view.earlierTexts())
          .collect(Collectors.joining());
    }

    private static boolean opens(MessageView view, long ticket) {
      return view.json()
          .path("forum_topic_created")
          .path("name")
          .asText()
          .contains("#" + ticket + " ");
    }

    private static int count(List<MessageView> messages, String words) {
      return (int) messages.stream().filter(view -> view.contains(words)).count();
    }

    @Override
    public String toString() {
      return name + ":\n" + text();
    }
  }
}
