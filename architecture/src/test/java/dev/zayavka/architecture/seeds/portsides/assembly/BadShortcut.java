package dev.zayavka.architecture.seeds.portsides.assembly;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driving.HandleCredit;

final class BadShortcut implements HandleCredit {
  @Override
  public Answer handle() {
    return Answer.DONE;
  }
}
