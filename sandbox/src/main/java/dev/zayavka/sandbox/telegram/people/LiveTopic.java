package dev.zayavka.sandbox.telegram.people;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Live handle of a forum topic: every call reads its current state. */
public final class LiveTopic {
  private final GroupChat group;
  private final int id;

  LiveTopic(GroupChat group, int id) {
    this.group = group;
    this.id = id;
  }

  public GroupChat group() {
    return group;
  }

  public int id() {
    return id;
  }

  /** Its name and state. */
  public TopicView view() {
    return group
        .topic(id)
        .orElseThrow(() -> new NotSeenException("no topic " + id + " in " + group.id()));
  }

  public String name() {
    return view().name();
  }

  public boolean closed() {
    return view().closed();
  }

  /** Its messages, oldest first, without deleted ones and service messages. */
  public List<MessageView> messages() {
    return group.messages(id).stream().filter(message -> !message.service()).toList();
  }

  /** Waits until it has exactly this name. */
  public LiveTopic awaitsName(String name) {
    return awaits("named \"" + name + "\"", topic -> topic.name().equals(name));
  }

  public LiveTopic awaitsClosed() {
    return awaits("closed", TopicView::closed);
  }

  public LiveTopic awaitsOpen() {
    return awaits("open", topic -> !topic.closed());
  }

  /** Waits for a message of the bot. */
  public MessageView awaitsMessage(String containing) {
    return awaitsMessage(
        "\"" + containing + "\"", view -> view.fromBot() && view.contains(containing));
  }

  /** Waits for a message of anyone that matches, at once or after an edit. */
  public MessageView awaitsMessage(String what, Predicate<MessageView> wanted) {
    return awaitsMessage(what, wanted, group.patience());
  }

  /**
   * Waits for a message of anyone that matches, at once or after an edit.
   *
   * @param what description of the message for the error text on timeout
   */
  public MessageView awaitsMessage(String what, Predicate<MessageView> wanted, Duration timeout) {
    return group.awaitsMessage(
        what + " in topic " + id + " of " + group.id(),
        view -> view.threadId() == id && wanted.test(view),
        timeout);
  }

  private LiveTopic awaits(String what, Predicate<TopicView> wanted) {
    group.awaitsTopic(
        id + " " + what, topic -> topic.id() == id && wanted.test(topic), group.patience());
    return this;
  }
}
