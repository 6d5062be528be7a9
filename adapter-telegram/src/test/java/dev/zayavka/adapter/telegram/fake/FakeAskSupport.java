package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Correction;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Parcel;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.Topic;
import dev.zayavka.ports.support.driving.AskSupport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows of one ticket at most. */
public final class FakeAskSupport implements AskSupport {

  public @Nullable TicketView view;

  @Override
  public Optional<TicketView> ticket(TicketId ticket) {
    return Optional.ofNullable(view).filter(known -> known.ticket().file().id().equals(ticket));
  }

  @Override
  public Optional<Place> at(Topic topic) {
    return Optional.empty();
  }

  @Override
  public Parcel parcel(PostId post, Leg leg, Instant now, Instant listeningSince) {
    throw new UnsupportedOperationException("nothing is carried");
  }

  @Override
  public Correction correction(PostId post, Leg leg) {
    throw new UnsupportedOperationException("nothing is carried");
  }

  @Override
  public Correction restatement(PostId post, Leg leg) {
    throw new UnsupportedOperationException("nothing is carried");
  }

  @Override
  public Optional<MessageRef> copy(PostId post, Leg leg) {
    return Optional.empty();
  }

  @Override
  public Optional<Post> post(PostId post) {
    return Optional.empty();
  }

  @Override
  public SurveyState survey(TicketId ticket) {
    return new SurveyState.NotAsked();
  }

  @Override
  public Page<TicketSummary> tickets(TicketFilter filter, int page) {
    return new Page<>(List.of(), page, 0, 10);
  }

  @Override
  public List<TicketSummary> find(String words) {
    return List.of();
  }

  @Override
  public SupportStats stats(Instant now) {
    return new SupportStats(Map.of(), 0, Optional.empty(), Optional.empty(), List.of());
  }

  @Override
  public boolean hasOpenTicket(PersonId client) {
    return false;
  }

  @Override
  public Set<ChatId> groups() {
    return Set.of();
  }
}
