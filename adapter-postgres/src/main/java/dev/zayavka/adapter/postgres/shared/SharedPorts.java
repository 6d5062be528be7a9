package dev.zayavka.adapter.postgres.shared;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.shared.driven.Arrivals;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.ports.shared.driven.Locks;

/** The shared ports that are used outside of transactions. */
public final class SharedPorts {

  private SharedPorts() {}

  public static Locks locks(Database database) {
    return new PostgresLocks(database);
  }

  public static Instances instances(Database database) {
    return new PostgresInstances(database);
  }

  public static DeadUpdates deadUpdates(Database database) {
    return new PostgresDeadUpdates(database);
  }

  public static Dialogues dialogues(Database database) {
    return new StandaloneDialogues(database);
  }

  public static Arrivals arrivals(Database database) {
    return new PostgresArrivals(database);
  }

  public static Cache cache(Database database) {
    return new PostgresCache(database);
  }
}
