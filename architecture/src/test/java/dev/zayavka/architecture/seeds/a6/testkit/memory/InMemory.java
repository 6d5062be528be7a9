package dev.zayavka.architecture.seeds.a6.testkit.memory;

import dev.zayavka.architecture.seeds.a6.ports.credit.driven.BadFakedOnly;
import dev.zayavka.architecture.seeds.a6.ports.credit.driven.Requests;

final class InMemory implements Requests, BadFakedOnly {
  @Override
  public void save() {}

  @Override
  public void run() {}
}
