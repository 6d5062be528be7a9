package dev.zayavka.core.support;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driving.AskBridge;
import java.time.Instant;
import java.util.Optional;

/**
 * The same queries, with posts that are sent alone, as most are, packed from one read without a
 * transaction.
 */
public final class SinglePostService implements AskBridge {

  private final AskBridge bridge;
  private final PostsOnLegs posts;

  public SinglePostService(AskBridge bridge, PostsOnLegs posts) {
    this.bridge = bridge;
    this.posts = posts;
  }

  @Override
  public PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince) {
    return posts
        .find(post, leg)
        .filter(found -> Packing.goesAlone(found.post(), now))
        .map(found -> Packing.alone(found, leg))
        .orElseGet(() -> bridge.parcel(post, leg, now, listeningSince));
  }

  @Override
  public PostEdit correction(PostId post, Leg leg) {
    return bridge.correction(post, leg);
  }

  @Override
  public PostEdit restatement(PostId post, Leg leg) {
    return bridge.restatement(post, leg);
  }

  @Override
  public Optional<MessageRef> copy(PostId post, Leg leg) {
    return bridge.copy(post, leg);
  }

  @Override
  public Optional<Post> post(PostId post) {
    return bridge.post(post);
  }

  @Override
  public boolean isOnBridge(MessageRef message) {
    return bridge.isOnBridge(message);
  }
}
