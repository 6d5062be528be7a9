package dev.zayavka.architecture.seeds.portsides.testkit.memory;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driven.BadFakedOnly;
import dev.zayavka.architecture.seeds.portsides.ports.credit.driven.Requests;

final class InMemory implements Requests, BadFakedOnly {
  @Override
  public void save() {}

  @Override
  public void run() {}
}
