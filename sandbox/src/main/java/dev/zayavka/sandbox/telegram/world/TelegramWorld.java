package dev.zayavka.sandbox.telegram.world;

import dev.zayavka.sandbox.sync.Monitor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All users and chats of the simulated Telegram, around one bot. Its state, and that of the objects
 * it returns, is guarded by one {@link Monitor}; callers hold it for a whole step.
 */
public final class TelegramWorld {
  private final Monitor monitor;
  private final InstantSource clock;
  private final EmulatedBot bot;
  private final FileStore files = new FileStore();
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final Map<Long, Chat> chats = new LinkedHashMap<>();
  private final List<Message> posted = new ArrayList<>();
  private int lastMessageId;
  private long lastSequence;

  public TelegramWorld(Monitor monitor, InstantSource clock, EmulatedBot bot) {
    this.monitor = monitor;
    this.clock = clock;
    this.bot = bot;
    users.put(bot.id(), bot.user());
  }

  public Monitor monitor() {
    return monitor;
  }

  public Instant now() {
    return clock.instant();
  }

  public EmulatedBot bot() {
    return bot;
  }

  public FileStore files() {
    return files;
  }

  public Optional<User> user(long id) {
    return Optional.ofNullable(users.get(id));
  }

  public Collection<User> users() {
    return users.values();
  }

  /** Adds an account, or changes it in every chat. */
  public void put(User user) {
    users.put(user.id(), user);
    for (Chat chat : chats.values()) {
      chat.member(user.id())
          .ifPresent(
              old -> chat.put(new Member(user, old.status(), old.rights(), old.anonymous())));
    }
  }

  public Optional<Chat> chat(long id) {
    return Optional.ofNullable(chats.get(id));
  }

  public Optional<Chat> chatNamed(String username) {
    return users.values().stream()
        .filter(user -> user.username().equalsIgnoreCase(username))
        .findFirst()
        .flatMap(user -> chat(user.id()));
  }

  public Collection<Chat> chats() {
    return chats.values();
  }

  /** The private chat of a person with the bot, created at the first call. */
  public Chat privateChat(User person) {
    @Nullable Chat known = chats.get(person.id());
    if (known != null) {
      return known;
    }
    Chat chat = add(new Chat(person.id(), ChatType.PRIVATE, "", this::nextSharedMessageId));
    chat.put(Member.plain(person));
    chat.put(Member.plain(bot.user()));
    return chat;
  }

  /**
   * Creates a group. A supergroup counts its messages separately, other chats share one counter, as
   * in Telegram.
   */
  public Chat openGroup(long id, ChatType type, String title) {
    if (chats.containsKey(id)) {
      throw new IllegalArgumentException("there is a chat " + id + " already");
    }
    return switch (type) {
      case PRIVATE -> throw new IllegalArgumentException("a private chat is opened by its person");
      case GROUP -> add(new Chat(id, type, title, this::nextSharedMessageId));
      case SUPERGROUP -> add(new Chat(id, type, title, counter()));
    };
  }

  /** Messages of all chats, the newest first, deleted ones included. */
  public List<Message> newestFirst() {
    return posted.reversed();
  }

  void remember(Message message) {
    posted.add(message);
  }

  long nextSequence() {
    return ++lastSequence;
  }

  private Chat add(Chat chat) {
    chats.put(chat.id(), chat);
    return chat;
  }

  private int nextSharedMessageId() {
    return ++lastMessageId;
  }

  /**
   * Counter of message ids. The first id belongs to the General topic and the message about the
   * group's creation.
   */
  private static IntSupplier counter() {
    int[] last = {ForumTopic.GENERAL};
    return () -> ++last[0];
  }
}
