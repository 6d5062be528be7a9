package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.assembly.office.Line.Reach;
import dev.zayavka.sandbox.office.SupportLedger.Ticket;
import dev.zayavka.sandbox.office.SupportRooms;
import dev.zayavka.sandbox.telegram.faults.PlannedFault;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Room;
import dev.zayavka.sandbox.telegram.people.Seat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A day at the desk that nobody planned: clients, technicians and staff speak, edit, answer, hand
 * over, close and delete, while Telegram fails and the bot is stopped and started. What is said
 * goes on side by side; before the ticket itself is changed, everybody waits until what was said
 * has been heard, so that it is known where each line belongs.
 */
final class RandomDay {

  private final HelpDesk desk;
  private final Random random;
  private final List<Person> clients;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> edited = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();
  private int counter;

  RandomDay(HelpDesk desk, Random random) {
    this.desk = desk;
    this.random = random;
    this.clients =
        List.of(
            desk.alisa(),
            desk.timur(),
            desk.office().telegram().person(43).named("Ольга").knowsBot());
  }

  List<Person> clients() {
    return clients;
  }

  List<Line> lines() {
    return lines;
  }

  /** True when the line was changed after it had been said. */
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

  private void act(Person client, int dice) {
    if (dice < 34) {
      clientSpeaks(client);
    } else if (dice < 54) {
      technicianSpeaks(client);
    } else if (dice < 66) {
      staffSpeaks(client);
    } else if (dice < 69) {
      staffNotes(client);
    } else if (dice < 76) {
      somebodyEdits(client);
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
      telegramFails();
    } else {
      botStartsAgain();
    }
  }

  // ---- who speaks

  private void clientSpeaks(Person client) {
    if (blocked.contains(client.id())) {
      return;
    }
    boolean fresh = openTicket(client).isEmpty();
    if (fresh) {
      everythingIsHeard();
    }
    String words = words();
    MessageView said = speak(client.privately(), client.messages(), words);
    if (fresh) {
      everythingIsHeard();
    }
    note(openTicket(client).orElseThrow().id(), words, said, Reach.EVERYWHERE);
  }

  private void technicianSpeaks(Person client) {
    mirror(client)
        .ifPresent(
            topic -> {
              String words = words();
              Person technician = technician(topic);
              note(
                  openTicket(client).orElseThrow().id(),
                  words,
                  speak(technician.in(topic), topic.messages(), words),
                  Reach.EVERYWHERE);
            });
  }

  private void staffSpeaks(Person client) {
    main(client)
        .ifPresent(
            topic -> {
              String words = words();
              Seat maria = desk.maria().in(topic);
              Seat seat = random.nextInt(4) == 0 ? maria.anonymously() : maria;
              note(
                  openTicket(client).orElseThrow().id(),
                  words,
                  speak(seat, topic.messages(), words),
                  Reach.EVERYWHERE);
            });
  }

  private void staffNotes(Person client) {
    main(client)
        .ifPresent(
            topic -> {
              String words = words();
              MessageView said = desk.maria().in(topic).says("// " + words);
              note(openTicket(client).orElseThrow().id(), words, said, Reach.INSIDE);
            });
  }

  /** Says something: words, or a picture, and sometimes as an answer. */
  private MessageView speak(Seat seat, List<MessageView> there, String words) {
    boolean answers = random.nextInt(5) == 0 && !there.isEmpty();
    Seat speaking = answers ? seat.replyingTo(there.get(random.nextInt(there.size()))) : seat;
    return random.nextInt(6) == 0 ? speaking.sendsPhoto(words) : speaking.says(words);
  }

  private void somebodyEdits(Person client) {
    Optional<Ticket> ticket = openTicket(client);
    List<Line> own =
        lines.stream()
            .filter(
                line -> line.reach() == Reach.EVERYWHERE && line.source().equals("" + client.id()))
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

  private void isHandedOver(Person client) {
    main(client)
        .ifPresent(
            topic -> {
              everythingIsHeard();
              card(topic)
                  .ifPresent(
                      card -> {
                        Person next = random.nextBoolean() ? desk.ivan() : desk.pyotr();
                        String button = next.user().firstName();
                        if (card.button(button).isPresent()) {
                          next.taps(card, button);
                          everythingIsHeard();
                        }
                      });
            });
  }

  private void isClosed(Person client) {
    main(client)
        .ifPresent(
            topic -> {
              // What a closed ticket's deleted topic had is not put into another.
              desk.awaitRest();
              desk.maria().in(topic).says("/close");
              everythingIsHeard();
            });
  }

  private void isReopened(Person client) {
    everythingIsHeard();
    List<Ticket> all = desk.ledger().ticketsOf(client.id());
    if (openTicket(client).isEmpty() && all.getLast().topic() != 0) {
      desk.maria().in(desk.rooms().main().at(all.getLast().topic())).says("/reopen");
      everythingIsHeard();
    }
  }

  private void topicIsDeleted(Person client) {
    Optional<LiveTopic> topic = random.nextBoolean() ? main(client) : mirror(client);
    topic.ifPresent(
        doomed -> {
          everythingIsHeard();
          String[] errors = {"TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found"};
          Room room = doomed.room();
          room.answersDeletedTopicsWith(errors[random.nextInt(errors.length)]);
          room.deletesTopic(doomed.id());
        });
  }

  private void blocksOrReturns(Person client) {
    everythingIsHeard();
    if (blocked.contains(client.id())) {
      // What was on its way when they went is not overtaken by what waited for them.
      desk.awaitRest();
      blocked.remove(client.id());
      client.unblocks();
    } else {
      blocked.add(client.id());
      client.blocks();
    }
    everythingIsHeard();
  }

  // ---- what goes wrong

  private void telegramFails() {
    long group =
        List.of(SupportRooms.MAIN, SupportRooms.IVANS, SupportRooms.PYOTRS).get(random.nextInt(3));
    long chat = random.nextBoolean() ? group : clients.get(random.nextInt(clients.size())).id();
    PlannedFault fault = desk.office().telegram().faults().next(1 + random.nextInt(2)).inChat(chat);
    switch (random.nextInt(5)) {
      case 0 -> fault.answerBadGateway();
      case 1 -> fault.answerRetryAfter(1 + random.nextInt(20));
      case 2 -> fault.dropBeforeTheEffect();
      case 3 -> fault.callsOf("sendMessage").dropAfterTheEffect();
      default -> refuse(fault, chat);
    }
  }

  private static void refuse(PlannedFault fault, long chat) {
    if (chat < 0) {
      fault.answer(403, "Forbidden: bot was kicked from the supergroup chat");
    } else {
      fault.answer(500, "Internal Server Error");
    }
  }

  private void botStartsAgain() {
    desk.office().stops(desk.office().bot());
    desk.office().starts();
  }

  /** Everybody is back, nothing fails any more, and what waits arrives. */
  private void evening() {
    desk.office().telegram().faults().clear();
    desk.awaitRest();
    clients.stream().filter(client -> blocked.remove(client.id())).forEach(Person::unblocks);
    // A line in each place finds out which topics are gone.
    clients.forEach(this::clientSpeaks);
    desk.awaitRest();
  }

  // ---- where things are

  private Optional<Ticket> openTicket(Person client) {
    return desk.ledger().ticketsOf(client.id()).stream()
        .filter(ticket -> !ticket.status().equals("CLOSED"))
        .findFirst();
  }

  private Optional<LiveTopic> main(Person client) {
    return openTicket(client).flatMap(ticket -> at(desk.rooms().main(), ticket.topic()));
  }

  private Optional<LiveTopic> mirror(Person client) {
    return openTicket(client)
        .flatMap(
            ticket ->
                ticket
                    .technician()
                    .flatMap(name -> at(roomOf(name), desk.ledger().mirror(ticket.id(), name))));
  }

  private static Optional<LiveTopic> at(Room room, int topic) {
    return room.topic(topic).map(there -> room.at(there.id()));
  }

  private Room roomOf(String technician) {
    return technician.equals("Иван") ? desk.rooms().ivans() : desk.rooms().pyotrs();
  }

  private Person technician(LiveTopic topic) {
    return topic.room().id() == SupportRooms.IVANS ? desk.ivan() : desk.pyotr();
  }

  private static Optional<MessageView> card(LiveTopic topic) {
    return topic.messages().stream()
        .filter(view -> view.fromBot() && view.button(HelpDesk.CLOSE).isPresent())
        .findFirst();
  }

  private String words() {
    return "[" + ++counter + "]";
  }

  private void note(long ticket, String words, MessageView said, Reach reach) {
    String source =
        said.threadId() == 0 ? "" + said.chatId() : said.chatId() + "/" + said.threadId();
    lines.add(new Line(ticket, words, source, said, reach));
  }

  private void everythingIsHeard() {
    awaitTrue("everything is heard", () -> desk.office().telegram().updates().size() == 0);
  }
}
