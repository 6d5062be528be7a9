package dev.zayavka.core.support;

import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import java.time.Instant;
import java.util.Optional;

/** Posts that are sent alone, as most are: one read without a transaction packs them. */
final class SinglePosts {

  private final PostsOnLegs posts;

  SinglePosts(PostsOnLegs posts) {
    this.posts = posts;
  }

  /** The packed post; empty if there is none, or if others may go with it. */
  Optional<PackedPosts> packed(PostId post, Leg leg, Instant now) {
    return posts
        .find(post, leg)
        .filter(found -> Packing.goesAlone(found.post(), now))
        .map(found -> Packing.alone(found, leg));
  }
}
