package dev.zayavka.architecture.seeds.a6.assembly;

import dev.zayavka.architecture.seeds.a6.ports.credit.driving.HandleCredit;

final class BadShortcut implements HandleCredit {
  @Override
  public Answer handle() {
    return Answer.DONE;
  }
}
