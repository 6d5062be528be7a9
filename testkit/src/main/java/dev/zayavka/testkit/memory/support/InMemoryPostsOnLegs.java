package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.PostOnLeg;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driven.SupportWork;
import java.util.Optional;

/** In-memory posts on legs; each call is a transaction of its own. */
record InMemoryPostsOnLegs(Transactions<SupportWork> transactions) implements PostsOnLegs {

  @Override
  public Optional<PostOnLeg> find(PostId post, Leg leg) {
    return transactions.inTransaction(
        work -> work.posts().find(post).map(found -> onLeg(work, found, leg)));
  }

  private static PostOnLeg onLeg(SupportWork work, Post post, Leg leg) {
    return new PostOnLeg(
        post,
        (Existing) work.tickets().find(post.ticket()),
        work.copies().copy(post.id(), leg),
        post.replyTo().flatMap(answered -> work.copies().copy(answered, leg)));
  }
}
