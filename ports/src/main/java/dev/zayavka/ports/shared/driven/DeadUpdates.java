package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.DeadUpdate;
import java.util.List;
import java.util.Optional;

/** Dead updates: their handling kept failing, and an admin can replay or drop them. */
public interface DeadUpdates {

  /** Puts an update aside; one with the same id is replaced. */
  void park(DeadUpdate update);

  /** The update with this id; empty when it is not aside. */
  Optional<DeadUpdate> find(long updateId);

  /** The newest first, at most {@code limit}. */
  List<DeadUpdate> newest(int limit);

  /** Takes an update away, after it was replayed; nothing happens when it is not aside. */
  void remove(long updateId);
}
