package dev.zayavka.architecture.seeds.portsides.assembly;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driving.HandleCredit;

/** Decorator of a port in the core. */
record Metered(HandleCredit wrapped) implements HandleCredit {
  @Override
  public Answer handle() {
    return wrapped.handle();
  }
}
