package dev.zayavka.architecture.seeds.storage.adapter.postgres;

import dev.zayavka.architecture.seeds.storage.ports.credit.driven.Requests;

final class PostgresRequests implements Requests {
  @Override
  public void save() {}
}
