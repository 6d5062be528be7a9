package dev.zayavka.architecture.seeds.contracts.testkit.contract.shared;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;
import org.junit.jupiter.api.Test;

public interface LocksContract {
  Locks locks();

  @Test
  default void a_free_lock_is_taken() {
    if (!locks().take()) {
      throw new AssertionError("not taken");
    }
  }
}
