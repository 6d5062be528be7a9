package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import java.time.Clock;

/**
 * Records of topics that are open or closed. They are void once a topic was opened or closed in
 * another way than by an effect about it.
 */
public final class TopicDigests {

  private final ShownDigests digests;
  private final Clock clock;

  public TopicDigests(ShownDigests digests, Clock clock) {
    this.digests = digests;
    this.clock = clock;
  }

  /** Forgets whether a topic is open: a person opened or closed it. */
  public void forgetOpenness(Topic topic) {
    forgetOpenness(Place.of(topic.chat(), topic.thread()));
  }

  /** Forgets whether a topic is open, before it is opened for a message. */
  void forgetOpenness(Place topic) {
    digests.keep(digests.find(Subjects.openness(topic)).inDoubt(), clock.instant());
  }
}
