package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import java.time.Instant;

/** Digests of what is shown, outside of any transaction: each call is a single statement. */
final class StandaloneShownDigests implements ShownDigests {

  private final Database database;

  StandaloneShownDigests(Database database) {
    this.database = database;
  }

  @Override
  public ShownDigest find(String subject) {
    return database.once(
        "digest of " + subject, sql -> new PostgresShownDigests(sql).find(subject));
  }

  @Override
  public void keep(ShownDigest shown, Instant at) {
    database.once(
        "digest of " + shown.subject(),
        sql -> {
          new PostgresShownDigests(sql).keep(shown, at);
          return shown;
        });
  }
}
