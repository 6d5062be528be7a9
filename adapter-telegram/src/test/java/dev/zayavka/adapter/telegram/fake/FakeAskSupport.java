package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Client;
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
import dev.zayavka.ports.support.driving.AskBridge;
import dev.zayavka.ports.support.driving.AskSupport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fake queries of the support desk, with at most one ticket and canned answers. */
public final class FakeAskSupport implements AskSupport, AskBridge {

  private static final int PAGE = 10;

  public @Nullable TicketView view;
  public PackedPosts parcel = new PackedPosts.Nothing(Why.OVERTAKEN);
  public PostEdit correction = new PostEdit.Nothing(Why.OVERTAKEN);
  public PostEdit restatement = new PostEdit.Nothing(Why.OVERTAKEN);
  public SurveyState survey = new SurveyState.NotAsked();
  public final Map<Leg, MessageRef> copies = new HashMap<>();
  public final List<Post> posts = new ArrayList<>();
  public final List<TicketSummary> all = new ArrayList<>();
  public final Set<ChatId> groups = new LinkedHashSet<>();
  public SupportStats stats =
      new SupportStats(Map.of(), 0, Optional.empty(), Optional.empty(), List.of());

  @Override
  public Optional<TicketView> ticket(TicketId ticket) {
    return Optional.ofNullable(view).filter(known -> known.ticket().file().id().equals(ticket));
  }

  @Override
  public Optional<PersonId> client(String username) {
    return Optional.ofNullable(view)
        .map(known -> known.ticket().file().client())
        .filter(client -> client.username().filter(username::equals).isPresent())
        .map(Client::id);
  }

  @Override
  public PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince) {
    return parcel;
  }

  @Override
  public PostEdit correction(PostId post, Leg leg) {
    return correction;
  }

  @Override
  public PostEdit restatement(PostId post, Leg leg) {
    return restatement;
  }

  @Override
  public Optional<MessageRef> copy(PostId post, Leg leg) {
    return Optional.ofNullable(copies.get(leg));
  }

  @Override
  public boolean isOnBridge(MessageRef message) {
    return posts.stream().anyMatch(post -> post.source().equals(message));
  }

  @Override
  public Optional<Post> post(PostId post) {
    return posts.stream().filter(known -> known.id().equals(post)).findFirst();
  }

  @Override
  public SurveyState survey(TicketId ticket) {
    return survey;
  }

  @Override
  public Page<TicketSummary> tickets(TicketFilter filter, int page) {
    int from = Math.min((page - 1) * PAGE, all.size());
    int to = Math.min(from + PAGE, all.size());
    return new Page<>(all.subList(from, to), page, all.size(), PAGE);
  }

  @Override
  public List<TicketSummary> find(String words) {
    return List.copyOf(all);
  }

  @Override
  public SupportStats stats(Instant now) {
    return stats;
  }

  @Override
  public Set<ChatId> groups() {
    return Collections.unmodifiableSet(groups);
  }
}
