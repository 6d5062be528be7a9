package dev.zayavka.architecture.seeds.a7.adapter.postgres;

import dev.zayavka.architecture.seeds.a7.ports.credit.driven.Requests;

final class PostgresRequests implements Requests {
  @Override
  public void save() {}
}
