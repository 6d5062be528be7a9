package dev.zayavka.architecture.seeds.a6.core.credit;

import dev.zayavka.architecture.seeds.a6.ports.credit.driven.Requests;
import dev.zayavka.architecture.seeds.a6.ports.credit.driving.HandleCredit;

final class CreditService implements HandleCredit {
  private final Requests requests;

  CreditService(Requests requests) {
    this.requests = requests;
  }

  @Override
  public Answer handle() {
    requests.save();
    return Answer.DONE;
  }
}
