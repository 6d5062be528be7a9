package dev.zayavka.testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements, transactions and round trips of a piece of work. A begin travels with the first
 * statement of its transaction, so it is no round trip; a commit is one, but no statement.
 *
 * @param statements SQL texts in order; each row set of a JDBC batch is one
 * @param transactions number of transactions with at least one statement; a statement outside of a
 *     transaction is none
 * @param alone number of statements outside of transactions, and of checks of a connection: the
 *     server counts each as a transaction
 */
public record StatementCost(
    List<String> statements, int transactions, int alone, int roundTrips, String listing) {

  public StatementCost {
    statements = List.copyOf(statements);
  }

  static StatementCost of(List<LoggedStatement> log) {
    List<String> statements = new ArrayList<>();
    StringBuilder listing = new StringBuilder();
    for (LoggedStatement logged : log) {
      if (logged.kind() == LoggedStatement.Kind.STATEMENT) {
        statements.add(logged.sql());
      }
      listing.append(logged.transaction() == 0 ? "-" : Long.toString(logged.transaction()));
      listing
          .append("  ")
          .append(logged.sql().replace("\"", "").replaceAll("\\s+", " "))
          .append('\n');
    }
    long transactions =
        log.stream()
            .filter(logged -> logged.kind() == LoggedStatement.Kind.STATEMENT)
            .mapToLong(LoggedStatement::transaction)
            .filter(number -> number != 0)
            .distinct()
            .count();
    long alone =
        log.stream()
            .filter(logged -> logged.kind() != LoggedStatement.Kind.END_OF_TRANSACTION)
            .filter(logged -> logged.transaction() == 0)
            .count();
    return new StatementCost(
        statements, (int) transactions, (int) alone, log.size(), listing.toString());
  }

  /** Fails, with the list of statements, if this is more than a budget. */
  public void assertWithin(int mostStatements, int mostTransactions) {
    assertThat(statements).as("statements of " + this).hasSizeLessThanOrEqualTo(mostStatements);
    assertThat(transactions).as("transactions of " + this).isLessThanOrEqualTo(mostTransactions);
  }

  /** Counts and a line per round trip: the number of its transaction and its text. */
  @Override
  public String toString() {
    return statements.size()
        + " statements in "
        + transactions
        + " transactions, "
        + roundTrips
        + " round trips\n"
        + listing;
  }
}
