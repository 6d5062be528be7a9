package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Data of a ticket that all its states share.
 *
 * @param version counts steps by people; buttons carry it
 * @param previous the client's ticket before this one
 * @param group the main group
 * @param topic its topic there; empty until it is opened, and when it was deleted
 * @param card the message with the client's card in that topic
 * @param mirrors its topics in technicians' groups, those of earlier technicians included
 * @param clientBlocked true while the client cannot be written to
 * @param firstAnswerAt when staff first answered the client
 */
public record TicketDossier(
    TicketId id,
    Client client,
    int version,
    Optional<TicketId> previous,
    ChatId group,
    Optional<Topic> topic,
    Optional<MessageRef> card,
    Map<TechnicianId, Topic> mirrors,
    Optional<ClientWait> waiting,
    boolean clientBlocked,
    Optional<Instant> firstAnswerAt,
    Instant createdAt) {

  public TicketDossier {
    mirrors = Map.copyOf(mirrors);
  }

  /** True while the client has waited too long. */
  public boolean overdue() {
    return waiting.map(ClientWait::overdue).orElse(false);
  }

  /** The topic of a leg; empty when there is none, as on the client's leg. */
  public Optional<Topic> topic(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> Optional.empty();
      case Leg.MainLeg main -> topic;
      case Leg.MirrorLeg mirror -> Optional.ofNullable(mirrors.get(mirror.technician()));
    };
  }
}
