package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;

/** The delivery ports that are used outside of transactions. */
public final class DeliveryPorts {

  private DeliveryPorts() {}

  public static OutboxQueue queue(Database database, Kinds<Effect> kinds) {
    return new PostgresOutboxQueue(database, kinds);
  }

  public static SendBudget sendBudget(Database database) {
    return new PostgresSendBudget(database);
  }

  public static ShownDigests shownDigests(Database database) {
    return new StandaloneShownDigests(database);
  }
}
