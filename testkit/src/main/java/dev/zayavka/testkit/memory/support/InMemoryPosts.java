package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Posts;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.support.SupportTables.PostPlace;
import dev.zayavka.testkit.memory.support.SupportTables.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In-memory posts. */
record InMemoryPosts(DeskDraft<SupportTables> draft) implements Posts {

  @Override
  public Optional<Post> add(PostDraft said) {
    if (all().anyMatch(known -> known.source().equals(said.source()))) {
      return Optional.empty();
    }
    Post post = said.stored(new PostId(draft.tables().lastPost.incrementAndGet()));
    draft.tables().posts.put(post.id().value(), post);
    draft
        .tables()
        .copies
        .put(new PostPlace(post.id(), post.from()), new Standing(standing(post), false));
    return Optional.of(post);
  }

  @Override
  public void revise(Post post) {
    draft.tables().posts.put(post.id().value(), post);
    draft
        .tables()
        .copies
        .computeIfPresent(
            new PostPlace(post.id(), post.from()),
            (place, before) -> new Standing(standing(post), before.lost()));
  }

  @Override
  public Optional<Post> find(PostId post) {
    return Optional.ofNullable(draft.tables().posts.get(post.value()));
  }

  @Override
  public List<Post> shownAt(MessageRef message) {
    return new InMemoryPostCopies(draft)
        .at(message).stream().flatMap(copy -> find(copy.post()).stream()).toList();
  }

  @Override
  public Optional<TicketActor> lastSpeaker(TicketId ticket) {
    return of(ticket).reduce((before, next) -> next).map(Post::by);
  }

  @Override
  public List<Post> album(TicketId ticket, String album) {
    return of(ticket)
        .filter(post -> post.album().filter(album::equals).isPresent())
        .sorted(Comparator.comparingLong(post -> post.source().messageId()))
        .toList();
  }

  @Override
  public List<Post> after(PostId post, int limit) {
    return find(post).stream()
        .flatMap(first -> of(first.ticket()))
        .filter(next -> next.id().value() > post.value())
        .limit(limit)
        .toList();
  }

  private Stream<Post> of(TicketId ticket) {
    return all().filter(post -> post.ticket().equals(ticket));
  }

  private Stream<Post> all() {
    return draft.tables().posts.values().stream();
  }

  private static PostCopy standing(Post post) {
    return new PostCopy(post.id(), post.from(), Optional.of(post.source()), post.revision());
  }
}
