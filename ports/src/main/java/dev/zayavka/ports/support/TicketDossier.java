package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Data of a ticket that is independent of its state.
 *
 * @param version counts steps of staff; buttons carry it
 * @param previous the client's ticket before this one
 * @param group the main group
 * @param topic its topic in the main group; empty until it is opened, and after it was deleted
 * @param card the message with the client's card in that topic
 * @param mirrors its topics in technicians' groups, including those of earlier technicians
 * @param waiting the question that waits for an answer
 * @param clientBlocked true while the bot cannot write to the client
 * @param clientBanned true while nothing of the client is taken in, and nothing goes out to them;
 *     stored with the client
 * @param firstAnswerAt time of the first answer of staff
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
    boolean clientBanned,
    Optional<Instant> firstAnswerAt,
    Instant createdAt) {

  public TicketDossier {
    mirrors = Map.copyOf(mirrors);
  }

  /** Dossier of a ticket that was opened just now: no topic, no card, no question yet. */
  public static TicketDossier opened(
      TicketId id, Client client, Optional<TicketId> previous, ChatId group, Instant at) {
    return new TicketDossier(
        id,
        client,
        0,
        previous,
        group,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        at);
  }

  /** True if the client has waited longer than the time for an answer. */
  public boolean overdue() {
    return waiting.map(ClientWait::overdue).orElse(false);
  }

  /** Topic of a leg; empty if it has none, and always on the client's leg. */
  public Optional<Topic> topic(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> Optional.empty();
      case Leg.MainLeg main -> topic;
      case Leg.MirrorLeg mirror -> Optional.ofNullable(mirrors.get(mirror.technician()));
    };
  }

  /** Copy with the next version, after a step of staff. */
  public TicketDossier next() {
    return new TicketDossier(
        id,
        client,
        version + 1,
        previous,
        group,
        topic,
        card,
        mirrors,
        waiting,
        clientBlocked,
        clientBanned,
        firstAnswerAt,
        createdAt);
  }

  /**
   * Copy with the topic of a leg.
   *
   * @throws IllegalArgumentException on the client's leg, which has no topic
   */
  public TicketDossier withTopic(Leg leg, Topic opened) {
    return switch (leg) {
      case Leg.ClientLeg client -> throw new IllegalArgumentException("a client has no topic");
      case Leg.MainLeg main -> withPlaces(group, Optional.of(opened), card, mirrors);
      case Leg.MirrorLeg mirror -> {
        Map<TechnicianId, Topic> more = new HashMap<>(mirrors);
        more.put(mirror.technician(), opened);
        yield withPlaces(group, topic, card, more);
      }
    };
  }

  /** Copy without the topic of a leg; the card is lost with its topic. */
  public TicketDossier withoutTopic(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> this;
      case Leg.MainLeg main -> withPlaces(group, Optional.empty(), Optional.empty(), mirrors);
      case Leg.MirrorLeg mirror -> {
        Map<TechnicianId, Topic> fewer = new HashMap<>(mirrors);
        fewer.remove(mirror.technician());
        yield withPlaces(group, topic, card, fewer);
      }
    };
  }

  /** Copy with the message that shows the client's card. */
  public TicketDossier withCard(MessageRef posted) {
    return withPlaces(group, topic, Optional.of(posted), mirrors);
  }

  /** Copy after a group changed its id: every place in the group has the new id. */
  public TicketDossier withMovedChat(ChatId from, ChatId to) {
    Map<TechnicianId, Topic> moved = new HashMap<>(mirrors);
    moved.replaceAll((technician, mirror) -> moved(mirror, from, to));
    return withPlaces(
        moved(group, from, to),
        topic.map(main -> moved(main, from, to)),
        card.map(ref -> new MessageRef(moved(ref.chat(), from, to), ref.messageId())),
        moved);
  }

  /** Copy with the question that waits for an answer, or without one. */
  public TicketDossier withWaiting(Optional<ClientWait> question) {
    return withConversation(question, clientBlocked, clientBanned, firstAnswerAt);
  }

  /** Copy after an answer: no question waits; the time of the first answer is kept. */
  public TicketDossier withAnswer(Instant at) {
    return withConversation(
        Optional.empty(), clientBlocked, clientBanned, Optional.of(firstAnswerAt.orElse(at)));
  }

  /** Copy for a client who blocked the bot, or unblocked it. */
  public TicketDossier withClientBlocked(boolean blocked) {
    return withConversation(waiting, blocked, clientBanned, firstAnswerAt);
  }

  /** Copy for a client who was banned, or whose ban was lifted. A banned client does not wait. */
  public TicketDossier withClientBanned(boolean banned) {
    return withConversation(
        banned ? Optional.empty() : waiting, clientBlocked, banned, firstAnswerAt);
  }

  private TicketDossier withPlaces(
      ChatId inGroup,
      Optional<Topic> inTopic,
      Optional<MessageRef> onCard,
      Map<TechnicianId, Topic> inMirrors) {
    return new TicketDossier(
        id,
        client,
        version,
        previous,
        inGroup,
        inTopic,
        onCard,
        inMirrors,
        waiting,
        clientBlocked,
        clientBanned,
        firstAnswerAt,
        createdAt);
  }

  private TicketDossier withConversation(
      Optional<ClientWait> question, boolean blocked, boolean banned, Optional<Instant> answered) {
    return new TicketDossier(
        id, client, version, previous, group, topic, card, mirrors, question, blocked, banned,
        answered, createdAt);
  }

  private static Topic moved(Topic topic, ChatId from, ChatId to) {
    return new Topic(moved(topic.chat(), from, to), topic.thread());
  }

  private static ChatId moved(ChatId chat, ChatId from, ChatId to) {
    return chat.equals(from) ? to : chat;
  }
}
