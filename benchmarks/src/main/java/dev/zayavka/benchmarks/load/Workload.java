package dev.zayavka.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** One kind of update, sent by many clients, and the state of the office it meets. */
interface Workload {

  String name();

  /** Environment variables of the desk. */
  Map<String, String> environment();

  /** Number of clients; a client's next update waits for the confirmation of its last one. */
  int clients();

  /**
   * JSON of an update.
   *
   * @param id of the update, which no other update of the run has
   * @param client from 0
   */
  byte[] update(long id, int client);

  /**
   * JSON of the update that introduces a client to the office.
   *
   * @param id of the update, which no other update of the run has
   */
  byte[] introduction(long id, int client);

  /** True once the introductions have had their whole effect. */
  boolean isOpen(Connection database) throws SQLException;

  /** Adds the rows that updates act on, to an office without a running bot. */
  void fill(Connection database) throws SQLException;

  /** Query for the number of updates that had their effect. */
  String effects();

  /** A copy for another bot: it acts on the same rows from the beginning. */
  Workload again();
}
