package dev.zayavka.core.support;

import dev.zayavka.core.support.TicketEvent.TicketOpened;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketDossier;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a ticket's file into the next one. */
final class Filing {

  private Filing() {}

  static TicketDossier opened(TicketOpened opened) {
    return new TicketDossier(
        opened.id(),
        opened.client(),
        0,
        opened.previous(),
        opened.group(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        opened.at());
  }

  /** A person took a step. */
  static TicketDossier next(TicketDossier file) {
    return new TicketDossier(
        file.id(),
        file.client(),
        file.version() + 1,
        file.previous(),
        file.group(),
        file.topic(),
        file.card(),
        file.mirrors(),
        file.waiting(),
        file.clientBlocked(),
        file.firstAnswerAt(),
        file.createdAt());
  }

  static TicketDossier topic(TicketDossier file, Leg leg, Topic topic) {
    return switch (leg) {
      case Leg.ClientLeg client -> throw new IllegalArgumentException("a client has no topic");
      case Leg.MainLeg main -> placed(file, Optional.of(topic), file.card(), file.mirrors());
      case Leg.MirrorLeg mirror -> {
        Map<TechnicianId, Topic> mirrors = new HashMap<>(file.mirrors());
        mirrors.put(mirror.technician(), topic);
        yield placed(file, file.topic(), file.card(), mirrors);
      }
    };
  }

  /** The card goes with its topic. */
  static TicketDossier withoutTopic(TicketDossier file, Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> file;
      case Leg.MainLeg main -> placed(file, Optional.empty(), Optional.empty(), file.mirrors());
      case Leg.MirrorLeg mirror -> {
        Map<TechnicianId, Topic> mirrors = new HashMap<>(file.mirrors());
        mirrors.remove(mirror.technician());
        yield placed(file, file.topic(), file.card(), mirrors);
      }
    };
  }

  static TicketDossier card(TicketDossier file, MessageRef card) {
    return placed(file, file.topic(), Optional.of(card), file.mirrors());
  }

  static TicketDossier waiting(TicketDossier file, Optional<ClientWait> waiting) {
    return talking(file, waiting, file.clientBlocked(), file.firstAnswerAt());
  }

  /** Nobody waits any more. */
  static TicketDossier answered(TicketDossier file, Instant at) {
    return talking(
        file, Optional.empty(), file.clientBlocked(), Optional.of(file.firstAnswerAt().orElse(at)));
  }

  static TicketDossier blocked(TicketDossier file, boolean blocked) {
    return talking(file, file.waiting(), blocked, file.firstAnswerAt());
  }

  private static TicketDossier placed(
      TicketDossier file,
      Optional<Topic> topic,
      Optional<MessageRef> card,
      Map<TechnicianId, Topic> mirrors) {
    return new TicketDossier(
        file.id(),
        file.client(),
        file.version(),
        file.previous(),
        file.group(),
        topic,
        card,
        mirrors,
        file.waiting(),
        file.clientBlocked(),
        file.firstAnswerAt(),
        file.createdAt());
  }

  private static TicketDossier talking(
      TicketDossier file,
      Optional<ClientWait> waiting,
      boolean blocked,
      Optional<Instant> firstAnswerAt) {
    return new TicketDossier(
        file.id(),
        file.client(),
        file.version(),
        file.previous(),
        file.group(),
        file.topic(),
        file.card(),
        file.mirrors(),
        waiting,
        blocked,
        firstAnswerAt,
        file.createdAt());
  }
}
