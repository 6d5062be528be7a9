package dev.zayavka.testkit.memory;

/**
 * The tables of one desk in one transaction.
 *
 * @param type type of these tables within the draft
 */
public record DeskDraft<T extends DeskTables>(TransactionDraft draft, Class<T> type) {

  /**
   * The tables as this transaction sees them.
   *
   * @throws IllegalStateException when the transaction has ended
   */
  public T tables() {
    return draft.tables(type);
  }
}
