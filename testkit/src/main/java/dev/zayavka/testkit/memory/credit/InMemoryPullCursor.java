package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.driven.PullCursor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Position in 1F's list up to which it was read. */
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
