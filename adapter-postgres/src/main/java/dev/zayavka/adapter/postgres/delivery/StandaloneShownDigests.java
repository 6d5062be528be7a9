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
    return database.single(
        "digest of " + subject, session -> new PostgresShownDigests(session).find(subject));
  }

  @Override
  public void keep(ShownDigest shown, Instant at) {
    database.hot(
        "digest of " + shown.subject(),
        session -> {
          new PostgresShownDigests(session).keep(shown, at);
          return shown;
        });
  }
}
