package dev.zayavka.sandbox.telegram.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.ChatType;
import dev.zayavka.sandbox.telegram.world.ForumTopic;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.TopicErrors;
import dev.zayavka.sandbox.telegram.world.User;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A group: its members, its settings and its messages. */
public final class GroupChat {
  private final PeopleContext context;
  private final long id;

  /** Handle of a group by its id; the group may be created later. */
  public GroupChat(PeopleContext context, long id) {
    this.context = context;
    this.id = id;
  }

  public long id() {
    return id;
  }

  public String title() {
    return read(() -> chat().title());
  }

  /** Changes the title of the group. */
  public void renamedBy(SimulatedPerson person, String title) {
    change(
        () -> {
          chat().rename(title);
          announce(
              person,
              OptionalInt.empty(),
              "new_chat_title",
              JsonNodes.object().put("new_chat_title", title));
        });
  }

  /** Adds members without a service message. */
  public GroupChat with(SimulatedPerson... people) {
    for (SimulatedPerson person : people) {
      change(() -> chat().put(Member.plain(context.user(person.id()))));
    }
    return this;
  }

  /** Adds administrators without a service message. */
  public GroupChat withAdministrators(SimulatedPerson... people) {
    for (SimulatedPerson person : people) {
      change(() -> chat().put(Member.administrator(context.user(person.id()))));
    }
    return this;
  }

  /** A person joins, with a service message. */
  public void joinedBy(SimulatedPerson person) {
    change(
        () ->
            context
                .memberships()
                .change(
                    chat(), context.user(person.id()), Member.plain(context.user(person.id()))));
  }

  /** A person leaves, with a service message. */
  public void leftBy(SimulatedPerson person) {
    User user = context.user(person.id());
    change(() -> context.memberships().change(chat(), user, Member.gone(user, Member.Status.LEFT)));
  }

  /** Removes the bot from the group. */
  public void kicksBot(SimulatedPerson by) {
    changeBot(by, Member.gone(bot(), Member.Status.KICKED));
  }

  /** Adds the bot again, as an administrator with all rights. */
  public void addsBot(SimulatedPerson by) {
    changeBot(by, Member.administrator(bot()));
  }

  /** Demotes the bot from administrator to member. */
  public void demotesBot(SimulatedPerson by) {
    changeBot(by, Member.plain(bot()));
  }

  /** Removes single rights from the bot. */
  public void deniesBot(SimulatedPerson by, Member.Right... rights) {
    Set<Member.Right> left = EnumSet.allOf(Member.Right.class);
    left.removeAll(Set.of(rights));
    changeBot(by, new Member(bot(), Member.Status.ADMINISTRATOR, left, false));
  }

  /** Turns topics off or on. */
  public GroupChat topics(boolean on) {
    change(() -> chat().makeForum(on));
    return this;
  }

  /**
   * Sets the error text for deleted topics: {@code TOPIC_DELETED}, {@code message thread not found}
   * ...
   */
  public GroupChat answersDeletedTopicsWith(String error) {
    change(() -> chat().answerDeletedTopicsWith(TopicErrors.always(error)));
    return this;
  }

  /**
   * Refuses messages of the bot in closed topics with {@code TOPIC_CLOSED}, although it is an
   * administrator.
   */
  public GroupChat refusesBotInClosedTopics() {
    change(() -> chat().refuseWhenClosed());
    return this;
  }

  /** Refuses every call of the bot that changes this group: {@code CHAT_RESTRICTED} ... */
  public GroupChat refusesBot(String error) {
    change(() -> chat().refuseAll(error));
    return this;
  }

  /** Lets the bot write again. */
  public GroupChat allowsBot() {
    change(() -> chat().refuseAll(null));
    return this;
  }

  /** Opens a topic. */
  public int opensTopic(SimulatedPerson by, String name) {
    return context
        .monitor()
        .change(
            () ->
                context
                    .publisher()
                    .topic(chat(), context.user(by.id()), false, name, 7322096)
                    .id());
  }

  public void closesTopic(SimulatedPerson by, int topic) {
    manage(by, topic, known -> known.close(true), "forum_topic_closed", JsonNodes.object());
  }

  public void reopensTopic(SimulatedPerson by, int topic) {
    manage(by, topic, known -> known.close(false), "forum_topic_reopened", JsonNodes.object());
  }

  public void renamesTopic(SimulatedPerson by, int topic, String name) {
    ObjectNode what = JsonNodes.object().put("name", name);
    manage(by, topic, known -> known.rename(name), "forum_topic_edited", what);
  }

  /** Deletes a topic with its messages. Bots get no update about it. */
  public void deletesTopic(int topic) {
    change(
        () -> {
          chat().topic(topic).orElseThrow().delete();
          chat().messages().stream()
              .filter(message -> message.threadId().equals(OptionalInt.of(topic)))
              .forEach(message -> message.delete(context.world().now()));
        });
  }

  /**
   * Upgrades the group to a supergroup with another id; the old id answers with {@code
   * migrate_to_chat_id}.
   */
  public GroupChat upgradesTo(long supergroup, SimulatedPerson by) {
    GroupChat upgraded = context.openGroup(supergroup, ChatType.SUPERGROUP, title(), false);
    change(
        () -> {
          User user = context.user(by.id());
          Chat old = chat();
          Chat now = context.chat(supergroup);
          old.members().forEach(now::put);
          context
              .publisher()
              .service(
                  old,
                  user,
                  false,
                  OptionalInt.empty(),
                  "migrate_to_chat_id",
                  JsonNodes.object().put("migrate_to_chat_id", supergroup));
          old.migrateTo(supergroup);
          context
              .publisher()
              .service(
                  now,
                  user,
                  false,
                  OptionalInt.empty(),
                  "migrate_from_chat_id",
                  JsonNodes.object().put("migrate_from_chat_id", id));
        });
    return upgraded;
  }

  /** Existing topics. */
  public List<TopicView> topics() {
    return read(
        () ->
            chat().topics().stream()
                .filter(topic -> !topic.deleted())
                .map(topic -> new TopicView(topic.id(), topic.name(), topic.closed()))
                .toList());
  }

  /** Handle of a topic, which may be created later. */
  public LiveTopic at(int topicId) {
    return new LiveTopic(this, topicId);
  }

  public Optional<TopicView> topic(int topicId) {
    return topics().stream().filter(topic -> topic.id() == topicId).findFirst();
  }

  /** Waits for a topic with this text in its name. */
  public LiveTopic awaitsTopic(String containing) {
    String what = "\"" + containing + "\" in " + id;
    return at(awaitsTopic(what, topic -> topic.name().contains(containing), patience()).id());
  }

  /** Waits until a topic matches. */
  public TopicView awaitsTopic(String what, Predicate<TopicView> wanted, Duration timeout) {
    return context
        .monitor()
        .await(() -> topics().stream().filter(wanted).reduce((a, b) -> b), timeout)
        .orElseThrow(
            () -> new NotSeenException("no topic " + what + " in " + timeout + "; " + topics()));
  }

  /** Its messages, oldest first, without deleted ones. */
  public List<MessageView> messages() {
    return select(message -> !message.deleted());
  }

  /** Its messages, oldest first, deleted ones included. */
  public List<MessageView> everything() {
    return select(message -> true);
  }

  /** Messages of one topic, service messages included. */
  public List<MessageView> messages(int topic) {
    return select(
        message -> !message.deleted() && message.threadId().equals(OptionalInt.of(topic)));
  }

  /** Current state of a message, deleted or not. */
  public MessageView message(int messageId) {
    return read(
        () ->
            chat()
                .anyMessage(messageId)
                .map(MessageView::of)
                .orElseThrow(
                    () -> new IllegalArgumentException("no message " + messageId + " in " + id)));
  }

  /** Waits for a message of the bot. */
  public MessageView awaitsMessage(String containing) {
    return awaitsMessage(containing, context.patience());
  }

  public MessageView awaitsMessage(String containing, Duration timeout) {
    return awaitsMessage(
        "\"" + containing + "\" in " + id,
        view -> view.fromBot() && view.contains(containing),
        timeout);
  }

  /**
   * Waits for a message of anyone that matches, at once or after an edit.
   *
   * @param what description of the message for the error text on timeout
   */
  public MessageView awaitsMessage(String what, Predicate<MessageView> wanted, Duration timeout) {
    return context.awaitMessage(what, id, wanted, timeout);
  }

  /** Changes a topic and posts the service message about it in one step. */
  private void manage(
      SimulatedPerson by, int topic, Consumer<ForumTopic> deed, String kind, ObjectNode what) {
    ObjectNode fields = JsonNodes.object();
    fields.set(kind, what);
    change(
        () -> {
          deed.accept(chat().topic(topic).orElseThrow());
          announce(by, OptionalInt.of(topic), kind, fields);
        });
  }

  private void announce(SimulatedPerson by, OptionalInt topic, String kind, ObjectNode fields) {
    context.publisher().service(chat(), context.user(by.id()), false, topic, kind, fields);
  }

  private void changeBot(SimulatedPerson by, Member now) {
    change(() -> context.memberships().change(chat(), context.user(by.id()), now));
  }

  Duration patience() {
    return context.patience();
  }

  private User bot() {
    return context.world().bot().user();
  }

  private List<MessageView> select(Predicate<Message> wanted) {
    return read(() -> chat().messages().stream().filter(wanted).map(MessageView::of).toList());
  }

  private Chat chat() {
    return context.chat(id);
  }

  private <T> T read(Supplier<T> reading) {
    return context.monitor().read(reading);
  }

  private void change(Runnable changing) {
    context.monitor().run(changing);
  }
}
