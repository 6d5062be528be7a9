package dev.zayavka.adapter.postgres.credit;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driven.PullCursor;

/** The credit desk in the database. */
public final class StoredCredit {

  /** The desk's plug, given to the adapter as it opens the database. */
  public static final StoredDesk<CreditWork> DESK =
      new StoredDesk<>(
          "credit",
          "credit transaction",
          Kinds.deferred(() -> CreditEffectCodec.KINDS),
          PostgresCreditWork::new);

  private StoredCredit() {}

  /** The cursor of 1F's list, which is used outside of transactions. */
  public static PullCursor pullCursor(Database database) {
    return new PostgresPullCursor(database);
  }
}
