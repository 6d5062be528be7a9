package dev.zayavka.adapter.postgres.database;

import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One attempt of one transaction, as the repositories inside see it. */
public final class Session {

  private final Connection connection;
  private @Nullable DSLContext sql;
  private final Map<PersonId, Optional<Dialogue>> dialogues = new LinkedHashMap<>();
  private final List<Runnable> pending = new ArrayList<>();
  private final List<Supplier<List<BoundStatement>>> last = new ArrayList<>();
  private final List<Runnable> kept = new ArrayList<>();
  private final Set<Channel> enqueued = new HashSet<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** The connection, for hot statements. */
  public Connection connection() {
    return connection;
  }

  /** The same for everything rare; made when it is first asked for. */
  public DSLContext sql() {
    DSLContext made = sql;
    if (made == null) {
      made = Jooq.on(connection);
      sql = made;
    }
    return made;
  }

  /** The outbox has something new in this channel. */
  public void enqueued(Channel channel) {
    enqueued.add(channel);
  }

  public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {
    dialogues.put(person, dialogue);
  }

  /**
   * Has writes that were collected executed right before the commit, in the order of these calls.
   */
  public void beforeCommit(Runnable write) {
    pending.add(write);
  }

  /** Executes the collected writes now, before a statement that depends on them. */
  public void flush() {
    pending.forEach(Runnable::run);
  }

  /**
   * Has writes that were collected sent together with the commit, in the order of these calls and
   * after those of {@link #beforeCommit}: one round trip for all of them.
   */
  public void withCommit(Supplier<List<BoundStatement>> writes) {
    last.add(writes);
  }

  /** The writes that go with the commit. */
  List<BoundStatement> last() {
    return last.stream().flatMap(writes -> writes.get().stream()).toList();
  }

  /** Has rows read again that are kept for the rest of the transaction. */
  public void onForget(Runnable forget) {
    kept.add(forget);
  }

  /**
   * Forgets all rows that were kept. A trigger changes rows of a desk without its repository, when
   * a group gets another id.
   */
  public void forget() {
    kept.forEach(Runnable::run);
  }

  CommittedChanges changes() {
    return new CommittedChanges(Set.copyOf(enqueued), dialogues);
  }
}
