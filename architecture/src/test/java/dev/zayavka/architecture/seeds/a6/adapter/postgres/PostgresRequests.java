package dev.zayavka.architecture.seeds.a6.adapter.postgres;

import dev.zayavka.architecture.seeds.a6.ports.credit.driven.Requests;

final class PostgresRequests implements Requests {
  @Override
  public void save() {}
}
