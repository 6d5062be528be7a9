package dev.zayavka.architecture.seeds.a6.assembly;

import dev.zayavka.architecture.seeds.a6.ports.credit.driven.Requests;

final class BadFallback implements Requests {
  @Override
  public void save() {}
}
