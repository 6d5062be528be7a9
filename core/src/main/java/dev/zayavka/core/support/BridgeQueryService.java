package dev.zayavka.core.support;

import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.AskBridge;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Query service of the bridge: what to deliver to a leg, decided by {@link Packing}. */
public final class BridgeQueryService implements AskBridge {

  private final Transactions<SupportWork> transactions;

  public BridgeQueryService(Transactions<SupportWork> transactions) {
    this.transactions = transactions;
  }

  @Override
  public PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince) {
    return transactions.inTransaction(
        work ->
            packed(work, post, leg, (packing, found) -> packing.parcel(found, now, listeningSince))
                .orElseGet(() -> new PackedPosts.Nothing(Why.OVERTAKEN)));
  }

  @Override
  public PostEdit correction(PostId post, Leg leg) {
    return transactions.inTransaction(
        work ->
            packed(work, post, leg, Packing::correction)
                .orElseGet(() -> new PostEdit.Nothing(Why.OVERTAKEN)));
  }

  @Override
  public PostEdit restatement(PostId post, Leg leg) {
    return transactions.inTransaction(
        work ->
            packed(work, post, leg, Packing::restatement)
                .orElseGet(() -> new PostEdit.Nothing(Why.OVERTAKEN)));
  }

  @Override
  public Optional<MessageRef> copy(PostId post, Leg leg) {
    return transactions.inTransaction(work -> work.copies().copy(post, leg).flatMap(PostCopy::at));
  }

  @Override
  public Optional<Post> post(PostId post) {
    return transactions.inTransaction(work -> work.posts().find(post));
  }

  @Override
  public boolean isOnBridge(MessageRef message) {
    return transactions.inTransaction(work -> !work.copies().at(message).isEmpty());
  }

  private static <T> Optional<T> packed(
      SupportWork work, PostId post, Leg leg, BiFunction<Packing, Post, T> packer) {
    return work.posts()
        .find(post)
        .flatMap(
            found ->
                switch (work.tickets().find(found.ticket())) {
                  case TicketState.Absent absent -> Optional.empty();
                  case Existing ticket ->
                      Optional.of(packer.apply(new Packing(work, ticket, leg), found));
                });
  }
}
