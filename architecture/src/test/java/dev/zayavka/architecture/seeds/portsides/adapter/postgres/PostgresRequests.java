package dev.zayavka.architecture.seeds.portsides.adapter.postgres;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driven.Requests;

final class PostgresRequests implements Requests {
  @Override
  public void save() {}
}
