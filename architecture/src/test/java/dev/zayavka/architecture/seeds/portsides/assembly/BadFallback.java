package dev.zayavka.architecture.seeds.portsides.assembly;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driven.Requests;

final class BadFallback implements Requests {
  @Override
  public void save() {}
}
