package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Records replays and reported updates. */
public final class FakeUndelivered implements HandleUndelivered {

  public final List<Long> replayed = new CopyOnWriteArrayList<>();
  public final List<Long> parked = new CopyOnWriteArrayList<>();
  public Replay outcome = Replay.QUEUED;
  public @Nullable Undelivered undelivered;

  @Override
  public Replay replay(CommandId command, Person by, long outboxId, Instant at) {
    replayed.add(outboxId);
    return outcome;
  }

  @Override
  public Optional<Undelivered> undelivered(long outboxId) {
    return Optional.ofNullable(undelivered);
  }

  @Override
  public void updateParked(long updateId, Instant at) {
    parked.add(updateId);
  }
}
