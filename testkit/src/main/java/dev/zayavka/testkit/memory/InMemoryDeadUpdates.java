package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Updates that were put aside; each call is a transaction of its own. */
record InMemoryDeadUpdates(InMemoryStore store) implements DeadUpdates {
  @Override
  public void park(DeadUpdate update) {
    in(updates -> Optional.ofNullable(updates.put(update.updateId(), update)));
  }

  @Override
  public Optional<DeadUpdate> find(long updateId) {
    return in(updates -> Optional.ofNullable(updates.get(updateId)));
  }

  @Override
  public List<DeadUpdate> newest(int limit) {
    return in(
        updates ->
            updates.values().stream()
                .sorted(Comparator.comparing(DeadUpdate::at).reversed())
                .limit(limit)
                .toList());
  }

  @Override
  public void remove(long updateId) {
    in(updates -> Optional.ofNullable(updates.remove(updateId)));
  }

  private <T> T in(Function<Map<Long, DeadUpdate>, ? extends T> action) {
    return store.transact(draft -> action.apply(draft.tables().deadUpdates));
  }
}
