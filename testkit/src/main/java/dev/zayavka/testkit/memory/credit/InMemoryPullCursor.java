package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.driven.PullCursor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How far 1F's list was read. */
public final class InMemoryPullCursor implements PullCursor {
  private final AtomicReference<Optional<String>> kept = new AtomicReference<>(Optional.empty());

  @Override
  public Optional<String> load() {
    return kept.get();
  }

  @Override
  public void save(String cursor) {
    kept.set(Optional.of(cursor));
  }
}
