package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Records people who wrote and the answers they got. */
public final class FakeConverse implements Converse {

  public final List<Person> wrote = new CopyOnWriteArrayList<>();
  public final List<PersonId> unreachable = new CopyOnWriteArrayList<>();
  public @Nullable Dialogue waiting;
  public boolean repeated;
  private final Map<String, Effect> replies = new LinkedHashMap<>();

  @Override
  public Arrival arrived(CommandId message, Person from, Instant at) {
    wrote.add(from);
    return new Arrival(repeated, Optional.ofNullable(waiting));
  }

  @Override
  public void wroteInPrivate(Person person, Instant at) {
    wrote.add(person);
  }

  @Override
  public void becameUnreachable(PersonId person, Instant at) {
    unreachable.add(person);
  }

  @Override
  public boolean reachable(PersonId person) {
    return !unreachable.contains(person);
  }

  @Override
  public synchronized void reply(CommandId id, Effect answer, Instant at) {
    replies.putIfAbsent(id.value(), answer);
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return Optional.ofNullable(waiting);
  }

  public synchronized List<Effect> replies() {
    return List.copyOf(replies.values());
  }

  public synchronized List<String> replyIds() {
    return List.copyOf(replies.keySet());
  }
}
