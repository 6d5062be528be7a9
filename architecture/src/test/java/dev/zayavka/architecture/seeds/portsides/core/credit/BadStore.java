package dev.zayavka.architecture.seeds.portsides.core.credit;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driven.Requests;

final class BadStore implements Requests {
  @Override
  public void save() {}
}
