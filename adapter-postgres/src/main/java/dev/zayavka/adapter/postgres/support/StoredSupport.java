package dev.zayavka.adapter.postgres.support;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driven.SupportWork;

/** The support desk in the database. */
public final class StoredSupport {

  /** The desk's plug, given to the adapter as it opens the database. */
  public static final StoredDesk<SupportWork> DESK =
      new StoredDesk<>(
          "support",
          "support transaction",
          Kinds.deferred(() -> SupportEffectCodec.KINDS),
          PostgresSupportWork::new);

  private StoredSupport() {}

  /** Posts on legs, outside of transactions. */
  public static PostsOnLegs postsOnLegs(Database database) {
    return new PostgresPostsOnLegs(database);
  }
}
