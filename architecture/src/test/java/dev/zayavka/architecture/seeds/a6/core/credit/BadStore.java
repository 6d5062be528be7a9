package dev.zayavka.architecture.seeds.a6.core.credit;

import dev.zayavka.architecture.seeds.a6.ports.credit.driven.Requests;

final class BadStore implements Requests {
  @Override
  public void save() {}
}
