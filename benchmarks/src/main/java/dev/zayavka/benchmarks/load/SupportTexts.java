package dev.zayavka.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Texts of 200 clients, each in an open ticket; the bot copies them into the ticket's topic. */
final class SupportTexts implements Workload {

  static final int CLIENTS = 200;
  static final long FIRST_CLIENT = 500_000_001;
  static final long GROUP = -1002000000001L;

  private static final long TECHNICIANS = -1002000000021L;

  @Override
  public String name() {
    return "support text";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "MAIN_GROUP_ID", Long.toString(GROUP),
        "TECH_GROUPS_MAPPING", "{\"Ivan\": {\"chat\": %d, \"user\": 21}}".formatted(TECHNICIANS));
  }

  @Override
  public int clients() {
    return CLIENTS;
  }

  @Override
  public byte[] update(long id, int client) {
    return UpdateJson.text(id, FIRST_CLIENT + client, "The terminal prints no receipt, try " + id);
  }

  @Override
  public byte[] introduction(long id, int client) {
    return UpdateJson.text(id, FIRST_CLIENT + client, "The terminal does not start");
  }

  @Override
  public boolean isOpen(Connection database) throws SQLException {
    return Sql.number(
            database, "select count(*) from support.tickets where main_thread_id is not null")
        == CLIENTS;
  }

  @Override
  public void fill(Connection database) {}

  @Override
  public String effects() {
    return "select count(*) from support.posts";
  }

  @Override
  public Workload again() {
    return this;
  }
}
