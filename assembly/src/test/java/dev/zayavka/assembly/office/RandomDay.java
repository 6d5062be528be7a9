package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.sandbox.office.SupportDatabase.Ticket;
import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PersonInChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A day at the desk that nobody planned: clients, technicians and staff speak, edit, answer, hand
 * over, close and delete, while Telegram fails and bots are stopped and started. What is said goes
 * on side by side; before the ticket itself is changed, everybody waits until what was said has
 * been heard, so that it is known where each line belongs.
 */
final class RandomDay {

  private static final String[] TOPIC_GONE = {
    "TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found"
  };

  /** Whoever takes a ticket over is given its last fifty lines; all of them are looked for here. */
  private static final int COPIED = 50;

  private final HelpDesk desk;
  private final Random random;
  private final Runnable botStartsAgain;
  private final List<SimulatedPerson> clients;
  private final Whereabouts where;
  private final Mishaps mishaps;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> edited = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();

  RandomDay(HelpDesk desk, Random random, Runnable botStartsAgain) {
    this.desk = desk;
    this.random = random;
    this.botStartsAgain = botStartsAgain;
    SimulatedPerson olga = desk.office().telegram().person(43).named("Ольга").knowsBot();
    clients = List.of(desk.alisa(), desk.timur(), olga);
    where = new Whereabouts(desk);
    mishaps = new Mishaps(desk, random, clients.stream().map(SimulatedPerson::id).toList());
  }

  List<SimulatedPerson> clients() {
    return clients;
  }

  List<Line> lines() {
    return lines;
  }

  /** The words of a line as they should stand there when the day is over. */
  String finalWords(Line line) {
    return wasEdited(line) ? line.edited() : line.words();
  }

  boolean wasEdited(Line line) {
    return edited.contains(line.words());
  }

  void passes(int steps) {
    clients.forEach(this::clientSpeaks);
    for (int step = 0; step < steps; step++) {
      act(clients.get(random.nextInt(clients.size())), random.nextInt(100));
    }
    evening();
  }

  private void act(SimulatedPerson client, int dice) {
    if (dice < 34) {
      clientSpeaks(client);
    } else if (dice < 54) {
      technicianSpeaks(client);
    } else if (dice < 66) {
      staffSpeaks(client);
    } else if (dice < 69) {
      staffNotes(client);
    } else if (dice < 76) {
      clientEdits(client);
    } else if (dice < 82) {
      isHandedOver(client);
    } else if (dice < 84) {
      isClosed(client);
    } else if (dice < 86) {
      isReopened(client);
    } else if (dice < 89) {
      topicIsDeleted(client);
    } else if (dice < 92) {
      blocksOrReturns(client);
    } else if (dice < 98) {
      mishaps.strike();
    } else {
      botStartsAgain.run();
    }
  }

  /** Everybody is back, nothing fails any more, and what waits arrives. */
  private void evening() {
    mishaps.end();
    desk.awaitRest();
    clients.stream()
        .filter(client -> blocked.remove(client.id()))
        .forEach(SimulatedPerson::unblocks);
    // Only who speaks finds out that a topic is gone.
    clients.forEach(this::clientSpeaks);
    desk.awaitRest();
  }

  // ---- what is said

  private void clientSpeaks(SimulatedPerson client) {
    if (blocked.contains(client.id())) {
      return;
    }
    if (where.openTicket(client).isEmpty()) {
      everythingIsHeard();
    }
    speaks(client, client.privately(), client.messages());
  }

  private void technicianSpeaks(SimulatedPerson client) {
    where
        .mirror(client)
        .ifPresent(topic -> speaks(client, where.technician(topic).in(topic), topic.messages()));
  }

  private void staffSpeaks(SimulatedPerson client) {
    boolean anonymously = random.nextInt(4) == 0;
    where
        .main(client)
        .ifPresent(
            topic -> {
              PersonInChat maria = desk.maria().in(topic);
              speaks(client, anonymously ? maria.anonymously() : maria, topic.messages());
            });
  }

  /** Mostly words, sometimes a picture or several, sometimes as an answer. */
  private void speaks(SimulatedPerson client, PersonInChat seat, List<MessageView> there) {
    Optional<MessageView> answered = toAnswer(there);
    PersonInChat speaking = answered.map(seat::replyingTo).orElse(seat);
    String answers = answered.map(MessageView::text).orElse("");
    switch (random.nextInt(12)) {
      case 0 -> {
        Album album = seat.beginsAlbum();
        for (int part = 0; part < 3; part++) {
          note(client, album.photo(nextWords()), "");
        }
      }
      case 1, 2 -> note(client, speaking.sendsPhoto(nextWords()), answers);
      default -> note(client, speaking.says(nextWords()), answers);
    }
  }

  private void staffNotes(SimulatedPerson client) {
    where
        .main(client)
        .ifPresent(
            topic -> {
              String words = nextWords();
              MessageView said = desk.maria().in(topic).says("// " + words);
              lines.add(new Line(ticket(client), words, said, "", true));
            });
  }

  /** Sometimes it is an answer. */
  private Optional<MessageView> toAnswer(List<MessageView> there) {
    return random.nextInt(4) == 0 && !there.isEmpty()
        ? Optional.of(there.get(random.nextInt(there.size())))
        : Optional.empty();
  }

  /** Whoever has no open ticket has one as soon as they are heard. */
  private void note(SimulatedPerson client, MessageView said, String answers) {
    if (where.openTicket(client).isEmpty()) {
      everythingIsHeard();
    }
    lines.add(new Line(ticket(client), said.text(), said, answers, false));
  }

  private void clientEdits(SimulatedPerson client) {
    Optional<Ticket> ticket = where.openTicket(client);
    List<Line> own =
        lines.stream()
            .filter(line -> line.said().chatId() == client.id())
            .filter(line -> ticket.filter(open -> open.id() == line.ticket()).isPresent())
            .toList();
    if (!own.isEmpty() && !blocked.contains(client.id())) {
      Line line = own.get(random.nextInt(own.size()));
      if (edited.add(line.words())) {
        client.edits(line.said(), line.edited());
        everythingIsHeard();
      }
    }
  }

  // ---- what becomes of the ticket

  private void isHandedOver(SimulatedPerson client) {
    SimulatedPerson next = random.nextBoolean() ? desk.ivan() : desk.pyotr();
    String button = next.user().firstName();
    everythingIsHeard();
    where
        .main(client)
        .filter(topic -> linesOf(ticket(client)) < COPIED)
        .flatMap(where::card)
        .filter(card -> card.button(button).isPresent())
        .ifPresent(card -> next.taps(card, button));
    everythingIsHeard();
  }

  private void isClosed(SimulatedPerson client) {
    where
        .main(client)
        .ifPresent(
            topic -> {
              // What was on its way to a deleted topic ends with the ticket.
              desk.awaitRest();
              desk.maria().in(topic).says("/close");
              everythingIsHeard();
            });
  }

  private void isReopened(SimulatedPerson client) {
    everythingIsHeard();
    Ticket last = desk.database().ticketsOf(client.id()).getLast();
    if (where.openTicket(client).isEmpty() && last.topic() != 0) {
      desk.maria().in(desk.rooms().main().at(last.topic())).says("/reopen");
      everythingIsHeard();
    }
  }

  private void topicIsDeleted(SimulatedPerson client) {
    Optional<LiveTopic> topic = random.nextBoolean() ? where.main(client) : where.mirror(client);
    String error = TOPIC_GONE[random.nextInt(TOPIC_GONE.length)];
    everythingIsHeard();
    topic.ifPresent(
        doomed -> {
          GroupChat room = doomed.group();
          room.answersDeletedTopicsWith(error).deletesTopic(doomed.id());
        });
  }

  private void blocksOrReturns(SimulatedPerson client) {
    // What was on its way when they went is not overtaken by what waited for them.
    desk.awaitRest();
    if (blocked.remove(client.id())) {
      client.unblocks();
    } else {
      blocked.add(client.id());
      client.blocks();
    }
    everythingIsHeard();
  }

  private long ticket(SimulatedPerson client) {
    return where.openTicket(client).orElseThrow().id();
  }

  private long linesOf(long ticket) {
    return lines.stream().filter(line -> line.ticket() == ticket).count();
  }

  private String nextWords() {
    return Line.words(lines.size() + 1);
  }

  private void everythingIsHeard() {
    awaitTrue("everything is heard", () -> desk.office().telegram().updates().size() == 0);
  }
}
