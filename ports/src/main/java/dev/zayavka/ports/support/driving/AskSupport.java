package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about tickets; nothing is changed by asking. */
public interface AskSupport {

  /** The ticket as it stands; empty when there is none. */
  Optional<TicketView> ticket(TicketId ticket);

  /** The ticket and leg of this topic; empty if it belongs to no ticket. */
  Optional<Place> at(Topic topic);

  /**
   * The posts to be sent to a leg now, beginning with this post.
   *
   * @param listeningSince since when updates have come in without a break: after a restart a part
   *     of an album may still be on its way
   */
  PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince);

  /** The way to show an edited post on a leg. */
  PostEdit correction(PostId post, Leg leg);

  /** The new words of an edited post whose copy on a leg did not let itself be changed. */
  PostEdit restatement(PostId post, Leg leg);

  /** The message of a post on a leg; empty if it has no copy there or its message id is unknown. */
  Optional<MessageRef> copy(PostId post, Leg leg);

  /** A post; empty when there is none. */
  Optional<Post> post(PostId post);

  /** True for a message that was carried over the bridge, or is a copy of one. */
  boolean isOnBridge(MessageRef message);

  /** The state of the survey on a ticket. */
  SurveyState survey(TicketId ticket);

  /** A page of tickets, the newest first, ten on each. */
  Page<TicketSummary> tickets(TicketFilter filter, int page);

  /**
   * The newest tickets, at most 20, whose number, client's id, name, username or phone, or posts
   * contain these words, in any case.
   */
  List<TicketSummary> find(String words);

  /** The desk in numbers. */
  SupportStats stats(Instant now);

  /** The client who wrote last under this username, ignoring case; empty if there is none. */
  Optional<PersonId> client(String username);

  /** True for somebody who ever wrote to the desk and has an open ticket. */
  boolean hasOpenTicket(PersonId client);

  /** The main group and every technician's group. */
  Set<ChatId> groups();

  /** A leg of a ticket. */
  record Place(TicketId ticket, Leg leg) {}
}
