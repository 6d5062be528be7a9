package dev.zayavka.architecture.seeds.portsides.assembly;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driving.HandleCredit;

/** Stands in front of the core, and decides nothing. */
record Metered(HandleCredit wrapped) implements HandleCredit {
  @Override
  public Answer handle() {
    return wrapped.handle();
  }
}
