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
 * A random day at the desk: clients, technicians and staff speak, edit, answer, hand over, close
 * and delete, while Telegram fails and bots are stopped and started. Messages are carried
 * concurrently; before the ticket itself is changed, the day waits until all messages have been
 * handled, so that it is known where each line belongs.
 */
final class RandomDay {

  private static final String[] TOPIC_GONE = {
    "TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found"
  };

  /** Number of lines a technician receives at a takeover; all of them are checked here. */
  private static final int COPIED = 50;

  private final SupportDeskDriver desk;
  private final Random random;
  private final Runnable botStartsAgain;
  private final List<SimulatedPerson> clients;
  private final TicketTopics topics;
  private final RandomFaults faults;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> edited = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();

  RandomDay(SupportDeskDriver desk, Random random, Runnable botStartsAgain) {
    this.desk = desk;
    this.random = random;
    this.botStartsAgain = botStartsAgain;
    SimulatedPerson olga = desk.office().telegram().person(43).named("Ольга").knowsBot();
    clients = List.of(desk.alisa(), desk.timur(), olga);
    topics = new TicketTopics(desk);
    faults = new RandomFaults(desk, random, clients.stream().map(SimulatedPerson::id).toList());
  }

  List<SimulatedPerson> clients() {
    return clients;
  }

  List<Line> lines() {
    return lines;
  }

  /** Expected text of a line at the end of the day. */
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
    settle();
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
      faults.inject();
    } else {
      botStartsAgain.run();
    }
  }

  /** Ends the day: everyone unblocks the bot, faults end, and pending messages arrive. */
  private void settle() {
    faults.clear();
    desk.awaitRest();
    clients.stream()
        .filter(client -> blocked.remove(client.id()))
        .forEach(SimulatedPerson::unblocks);
    // A deleted topic is noticed only when its client writes.
    clients.forEach(this::clientSpeaks);
    desk.awaitRest();
  }

  // ---- messages

  private void clientSpeaks(SimulatedPerson client) {
    if (blocked.contains(client.id())) {
      return;
    }
    if (topics.openTicket(client).isEmpty()) {
      everythingIsHandled();
    }
    speaks(client, client.privately(), client.messages());
  }

  private void technicianSpeaks(SimulatedPerson client) {
    topics
        .mirror(client)
        .ifPresent(topic -> speaks(client, topics.technician(topic).in(topic), topic.messages()));
  }

  private void staffSpeaks(SimulatedPerson client) {
    boolean anonymously = random.nextInt(4) == 0;
    topics
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
    topics
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

  /** Records a line; the bot opens a ticket first if the client has none. */
  private void note(SimulatedPerson client, MessageView said, String answers) {
    if (topics.openTicket(client).isEmpty()) {
      everythingIsHandled();
    }
    lines.add(new Line(ticket(client), said.text(), said, answers, false));
  }

  private void clientEdits(SimulatedPerson client) {
    Optional<Ticket> ticket = topics.openTicket(client);
    List<Line> own =
        lines.stream()
            .filter(line -> line.said().chatId() == client.id())
            .filter(line -> ticket.filter(open -> open.id() == line.ticket()).isPresent())
            .toList();
    if (!own.isEmpty() && !blocked.contains(client.id())) {
      Line line = own.get(random.nextInt(own.size()));
      if (edited.add(line.words())) {
        client.edits(line.said(), line.edited());
        everythingIsHandled();
      }
    }
  }

  // ---- changes of the ticket

  private void isHandedOver(SimulatedPerson client) {
    SimulatedPerson next = random.nextBoolean() ? desk.ivan() : desk.pyotr();
    String button = next.user().firstName();
    everythingIsHandled();
    topics
        .main(client)
        .filter(topic -> linesOf(ticket(client)) < COPIED)
        .flatMap(topics::card)
        .filter(card -> card.button(button).isPresent())
        .ifPresent(card -> next.taps(card, button));
    everythingIsHandled();
  }

  private void isClosed(SimulatedPerson client) {
    topics
        .main(client)
        .ifPresent(
            topic -> {
              // Messages on their way to a deleted topic end with the ticket.
              desk.awaitRest();
              desk.maria().in(topic).says("/close");
              everythingIsHandled();
            });
  }

  private void isReopened(SimulatedPerson client) {
    everythingIsHandled();
    Ticket last = desk.database().ticketsOf(client.id()).getLast();
    if (topics.openTicket(client).isEmpty() && last.topic() != 0) {
      desk.maria().in(desk.rooms().main().at(last.topic())).says("/reopen");
      everythingIsHandled();
    }
  }

  private void topicIsDeleted(SimulatedPerson client) {
    Optional<LiveTopic> topic = random.nextBoolean() ? topics.main(client) : topics.mirror(client);
    String error = TOPIC_GONE[random.nextInt(TOPIC_GONE.length)];
    everythingIsHandled();
    topic.ifPresent(
        doomed -> {
          GroupChat room = doomed.group();
          room.answersDeletedTopicsWith(error).deletesTopic(doomed.id());
        });
  }

  private void blocksOrReturns(SimulatedPerson client) {
    // Messages on their way before the block must not be overtaken by those that waited.
    desk.awaitRest();
    if (blocked.remove(client.id())) {
      client.unblocks();
    } else {
      blocked.add(client.id());
      client.blocks();
    }
    everythingIsHandled();
  }

  private long ticket(SimulatedPerson client) {
    return topics.openTicket(client).orElseThrow().id();
  }

  private long linesOf(long ticket) {
    return lines.stream().filter(line -> line.ticket() == ticket).count();
  }

  private String nextWords() {
    return Line.words(lines.size() + 1);
  }

  private void everythingIsHandled() {
    awaitTrue("everything is heard", () -> desk.office().telegram().updates().size() == 0);
  }
}
