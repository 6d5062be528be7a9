package dev.zayavka.adapter.postgres;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.util.function.Function;

/**
 * Transactions of one desk.
 *
 * @param name name for error messages
 * @param work the desk's ports within a session
 */
record PostgresTransactions<W extends Work>(
    Database database, String name, Function<Session, W> work) implements Transactions<W> {

  @Override
  public <T> T inTransaction(Function<? super W, ? extends T> action) {
    return database.inTransaction(name, session -> action.apply(work.apply(session)));
  }

  @Override
  public <T> T read(Function<? super W, ? extends T> question) {
    return database.single(name, session -> question.apply(work.apply(session)));
  }
}
