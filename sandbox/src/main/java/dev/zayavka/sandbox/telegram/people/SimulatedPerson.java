package dev.zayavka.sandbox.telegram.people;

import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Simulated person with a Telegram account. Actions without a chat happen in the private chat with
 * the bot.
 *
 * <pre>{@code
 * SimulatedPerson analyst = telegram.person(11).named("Аналист").starts();
 * analyst.taps("Accept");
 * analyst.awaitsMessage("Заявка №1001");
 * }</pre>
 */
public final class SimulatedPerson {
  private final PeopleContext context;
  private final long id;

  SimulatedPerson(PeopleContext context, long id) {
    this.context = context;
    this.id = id;
  }

  public long id() {
    return id;
  }

  public User user() {
    return context.monitor().read(() -> context.user(id));
  }

  public SimulatedPerson named(String firstName) {
    return named(firstName, "");
  }

  public SimulatedPerson named(String firstName, String lastName) {
    return change(user -> user.named(firstName, lastName));
  }

  /** Sets the username, without {@code @}. */
  public SimulatedPerson username(String username) {
    return change(user -> user.withUsername(username));
  }

  public SimulatedPerson speaks(String languageCode) {
    return change(user -> user.speaking(languageCode));
  }

  /** Presses Start: opens the private chat, removes a block, and sends {@code /start}. */
  public SimulatedPerson starts() {
    return starts("");
  }

  /** Follows a deep link {@code t.me/bot?start=payload}. */
  public SimulatedPerson starts(String payload) {
    unblocks();
    says(payload.isEmpty() ? "/start" : "/start " + payload);
    return this;
  }

  /** Opens the private chat without telling the bot, as if the person had started it long ago. */
  public SimulatedPerson knowsBot() {
    context.monitor().run(() -> context.world().privateChat(context.user(id)));
    return this;
  }

  public SimulatedPerson blocks() {
    context.monitor().run(() -> block(true));
    return this;
  }

  /** Unblocks the bot; does nothing if it is not blocked. */
  public SimulatedPerson unblocks() {
    context.monitor().run(() -> block(false));
    return this;
  }

  /** Deletes the account. */
  public void deactivates() {
    change(User::deactivate);
  }

  /** The person in the private chat with the bot. */
  public PersonInChat privately() {
    return new PersonInChat(context, this, id, 0);
  }

  /** The person in a chat, added silently if not a member. */
  public PersonInChat in(GroupChat group) {
    return in(group, 0);
  }

  /** The person in a topic of a forum. */
  public PersonInChat in(GroupChat group, int topic) {
    context
        .monitor()
        .run(
            () -> {
              Chat chat = context.chat(group.id());
              if (!chat.member(id).map(Member::isInside).orElse(false)) {
                chat.put(Member.plain(context.user(id)));
              }
            });
    return new PersonInChat(context, this, group.id(), topic);
  }

  /** The person in a topic of a forum. */
  public PersonInChat in(LiveTopic topic) {
    return in(topic.group(), topic.id());
  }

  public MessageView says(String text) {
    return privately().says(text);
  }

  public MessageView uploads(String fileName, byte[] bytes) {
    return privately().uploads(fileName, bytes);
  }

  /** Content of the file in a message. */
  public byte[] opens(MessageView message) {
    return context
        .monitor()
        .read(() -> context.world().files().byId(message.fileId()).orElseThrow().bytes());
  }

  public MessageView edits(MessageView message, String text) {
    return privately().edits(message, text);
  }

  /** Taps the button on the newest visible message that has it; waits for such a message. */
  public Tap taps(String button) {
    return taps(button, context.patience());
  }

  public Tap taps(String button, Duration timeout) {
    return taps(context.awaitButton(button, this::sees, timeout), button);
  }

  /** Taps a button of the given snapshot, even if the message has changed since. */
  public Tap taps(MessageView message, String button) {
    InlineButton tapped =
        message
            .button(button)
            .orElseThrow(() -> new NotSeenException("no button \"" + button + "\" on " + message));
    return tapsData(message, tapped.data());
  }

  /** Taps with made-up callback data on a message. */
  public Tap tapsData(MessageView message, String data) {
    return context
        .monitor()
        .change(
            () ->
                new Tap(
                    context,
                    context
                        .callbacks()
                        .tap(
                            context.user(id),
                            context
                                .chat(message.chatId())
                                .anyMessage(message.id())
                                .orElseThrow(() -> new IllegalArgumentException("no " + message)),
                            data)));
  }

  /** Sends a tap again, as an app does, with a new query id and a new update id. */
  public Tap repeats(Tap tap) {
    return context
        .monitor()
        .change(() -> new Tap(context, context.callbacks().repeat(context.user(id), tap.query())));
  }

  /** Waits for a message of the bot in the private chat. */
  public MessageView awaitsMessage(String containing) {
    return awaitsMessage(containing, context.patience());
  }

  public MessageView awaitsMessage(String containing, Duration timeout) {
    return awaitsMessage(
        "\"" + containing + "\" for " + id, view -> view.contains(containing), timeout);
  }

  /** Waits for a message of the bot that is newer than the given one. */
  public MessageView awaitsMessageAfter(MessageView earlier, String containing, Duration timeout) {
    return awaitsMessage(
        "\"" + containing + "\" after " + earlier,
        view -> view.sequence() > earlier.sequence() && view.contains(containing),
        timeout);
  }

  /**
   * Waits for a message of the bot in the private chat.
   *
   * @param what description of the message for the error text on timeout
   */
  public MessageView awaitsMessage(String what, Predicate<MessageView> wanted, Duration timeout) {
    return context.awaitMessage(what, id, view -> view.fromBot() && wanted.test(view), timeout);
  }

  /**
   * Messages of the private chat with the bot, oldest first, without deleted ones; empty if the
   * chat was never opened.
   */
  public List<MessageView> messages() {
    return context
        .monitor()
        .read(
            () ->
                context.world().chat(id).stream()
                    .flatMap(chat -> chat.messages().stream())
                    .filter(message -> !message.deleted())
                    .map(MessageView::of)
                    .toList());
  }

  /** Rows of the keyboard that the bot put in place of the letters; empty for none. */
  public List<List<String>> keys() {
    return context.monitor().read(() -> context.world().chat(id).map(Chat::keys).orElse(List.of()));
  }

  /** The bot's newest message in the private chat. */
  public Optional<MessageView> newestFromBot() {
    return messages().stream().filter(MessageView::fromBot).reduce((older, newer) -> newer);
  }

  private boolean sees(Chat chat) {
    return chat.id() == id || chat.member(id).map(Member::isInside).orElse(false);
  }

  private void block(boolean blocked) {
    Chat chat = context.world().privateChat(context.user(id));
    if (chat.botBlocked() != blocked) {
      context.memberships().block(chat, context.user(id), blocked);
    }
  }

  private SimulatedPerson change(UnaryOperator<User> changing) {
    context.monitor().run(() -> context.world().put(changing.apply(context.user(id))));
    return this;
  }
}
