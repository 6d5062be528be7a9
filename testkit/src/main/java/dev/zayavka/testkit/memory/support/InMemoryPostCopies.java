package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.PostCopies;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.support.SupportTables.PostPlace;
import dev.zayavka.testkit.memory.support.SupportTables.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In-memory copies of posts. */
record InMemoryPostCopies(DeskDraft<SupportTables> draft) implements PostCopies {

  @Override
  public void place(List<PostCopy> copies) {
    for (PostCopy copy : copies) {
      draft.tables().copies.put(new PostPlace(copy.post(), copy.leg()), new Standing(copy, false));
    }
  }

  @Override
  public Optional<PostCopy> copy(PostId post, Leg leg) {
    return Optional.ofNullable(draft.tables().copies.get(new PostPlace(post, leg)))
        .filter(standing -> !standing.lost())
        .map(Standing::copy);
  }

  @Override
  public List<PostCopy> at(MessageRef message) {
    return draft.tables().copies.values().stream()
        .filter(standing -> !standing.lost())
        .map(Standing::copy)
        .filter(copy -> copy.at().filter(message::equals).isPresent())
        .sorted(Comparator.comparingLong(copy -> copy.post().value()))
        .toList();
  }

  @Override
  public List<Post> missing(TicketId ticket, Leg leg, int limit) {
    List<Post> missing = missing(ticket, leg).toList();
    return missing.subList(Math.max(0, missing.size() - limit), missing.size());
  }

  @Override
  public int countMissing(TicketId ticket, Leg leg) {
    return (int) missing(ticket, leg).count();
  }

  @Override
  public List<PostId> outdated(TicketId ticket, Leg leg) {
    return of(ticket)
        .filter(
            post ->
                copy(post.id(), leg).filter(copy -> copy.revision() < post.revision()).isPresent())
        .map(Post::id)
        .toList();
  }

  @Override
  public void lose(TicketId ticket, Leg leg) {
    for (Map.Entry<PostPlace, Standing> place : draft.tables().copies.entrySet()) {
      boolean ours = of(ticket).anyMatch(post -> post.id().equals(place.getKey().post()));
      if (ours && place.getKey().leg().equals(leg)) {
        place.setValue(new Standing(place.getValue().copy(), true));
      }
    }
  }

  private Stream<Post> missing(TicketId ticket, Leg leg) {
    return of(ticket).filter(post -> copy(post.id(), leg).isEmpty());
  }

  private Stream<Post> of(TicketId ticket) {
    return draft.tables().posts.values().stream().filter(post -> post.ticket().equals(ticket));
  }
}
