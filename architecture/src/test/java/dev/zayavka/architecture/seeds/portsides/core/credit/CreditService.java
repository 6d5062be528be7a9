package dev.zayavka.architecture.seeds.portsides.core.credit;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driven.Requests;
import dev.zayavka.architecture.seeds.portsides.ports.credit.driving.HandleCredit;

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
