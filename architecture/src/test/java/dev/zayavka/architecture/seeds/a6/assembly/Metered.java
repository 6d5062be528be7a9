package dev.zayavka.architecture.seeds.a6.assembly;

import dev.zayavka.architecture.seeds.a6.ports.credit.driving.HandleCredit;

/** Stands in front of the core, and decides nothing. */
record Metered(HandleCredit wrapped) implements HandleCredit {
  @Override
  public Answer handle() {
    return wrapped.handle();
  }
}
