package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.PostOnLeg;
import java.util.Optional;

/** Reading of posts on legs for deliveries, outside of any transaction. */
public interface PostsOnLegs {

  /**
   * A post on a leg of its ticket; empty if there is no such post.
   *
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached
   */
  Optional<PostOnLeg> find(PostId post, Leg leg);
}
