package dev.zayavka.sandbox.telegram.people;

import dev.zayavka.sandbox.sync.Monitor;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import dev.zayavka.sandbox.telegram.world.CallbackQueries;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.ChatType;
import dev.zayavka.sandbox.telegram.world.Media;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Memberships;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import dev.zayavka.sandbox.telegram.world.Reactions;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import dev.zayavka.sandbox.telegram.world.User;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shared context of all simulated people: the world and the services that change it from the users'
 * side.
 */
public final class PeopleContext {
  private static final int SHOWN_IN_COMPLAINTS = 8;

  private final TelegramWorld world;
  private final MessagePublisher publisher;
  private final Memberships memberships;
  private final CallbackQueries callbacks;
  private final Reactions reactions;
  private final Media media;
  private volatile Duration patience = Patience.LIMIT;

  public PeopleContext(
      TelegramWorld world,
      MessagePublisher publisher,
      Memberships memberships,
      CallbackQueries callbacks,
      UpdateQueue updates) {
    this.world = world;
    this.publisher = publisher;
    this.memberships = memberships;
    this.callbacks = callbacks;
    this.reactions = new Reactions(world, updates);
    this.media = new Media(world.files());
  }

  /** Sets the default timeout of all waits. */
  public void patience(Duration now) {
    patience = now;
  }

  public Duration patience() {
    return patience;
  }

  /** The person with this id, created at the first call. */
  public SimulatedPerson person(long id) {
    monitor()
        .run(
            () -> {
              if (world.user(id).isEmpty()) {
                world.put(User.person(id));
              }
            });
    return new SimulatedPerson(this, id);
  }

  /** Creates a group with the bot as an administrator. */
  public GroupChat openGroup(long id, ChatType type, String title, boolean forum) {
    monitor()
        .run(
            () -> {
              Chat chat = world.openGroup(id, type, title);
              chat.makeForum(forum);
              chat.put(Member.administrator(world.bot().user()));
            });
    return new GroupChat(this, id);
  }

  /** An existing group. */
  public GroupChat group(long id) {
    monitor().read(() -> chat(id));
    return new GroupChat(this, id);
  }

  TelegramWorld world() {
    return world;
  }

  MessagePublisher publisher() {
    return publisher;
  }

  Memberships memberships() {
    return memberships;
  }

  CallbackQueries callbacks() {
    return callbacks;
  }

  Reactions reactions() {
    return reactions;
  }

  Media media() {
    return media;
  }

  Monitor monitor() {
    return world.monitor();
  }

  Chat chat(long id) {
    return world.chat(id).orElseThrow(() -> new IllegalArgumentException("there is no chat " + id));
  }

  User user(long id) {
    return world
        .user(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no person " + id));
  }

  /**
   * Waits for a matching message in one chat and returns the newest one.
   *
   * @param what description of the message for the error text on timeout
   * @param wanted a condition on the message alone: it is checked again only after a change of the
   *     message
   */
  MessageView awaitMessage(
      String what, long chatId, Predicate<MessageView> wanted, Duration timeout) {
    MessageWatcher watch = new MessageWatcher(world, chatId, wanted);
    return monitor()
        .await(watch::look, timeout)
        .orElseThrow(
            () ->
                new NotSeenException(
                    what + " did not come in " + timeout + seen(chat -> chat.id() == chatId)));
  }

  /** Waits for a button in the visible chats and returns the newest message that has it. */
  MessageView awaitButton(String label, Predicate<Chat> visible, Duration timeout) {
    return monitor()
        .await(
            () ->
                world.newestFirst().stream()
                    .filter(message -> !message.deleted() && message.keyboard().isPresent())
                    .filter(message -> visible.test(message.chat()))
                    .map(MessageView::of)
                    .filter(view -> view.button(label).isPresent())
                    .findFirst(),
            timeout)
        .orElseThrow(
            () ->
                new NotSeenException("no button \"" + label + "\" in " + timeout + seen(visible)));
  }

  private String seen(Predicate<Chat> where) {
    List<MessageView> newest =
        monitor()
            .read(
                () ->
                    world.newestFirst().stream()
                        .filter(message -> where.test(message.chat()))
                        .limit(SHOWN_IN_COMPLAINTS)
                        .map(MessageView::of)
                        .toList());
    return newest.stream()
        .map(MessageView::toString)
        .collect(Collectors.joining("\n  ", "; newest messages:\n  ", ""));
  }
}
