package dev.zayavka.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Taps of analysts on Accept, each under another new request. */
final class CreditAccepts implements Workload {

  private static final int ANALYSTS = 100;
  private static final long FIRST_ANALYST = 600_000_001;
  private static final long GROUP = -1003000000001L;
  private static final int REQUESTS = 60_000;
  private static final int FIRST_NUMBER = 1_000_000;

  private final AtomicInteger taken = new AtomicInteger();

  @Override
  public String name() {
    return "credit Accept";
  }

  @Override
  public Map<String, String> environment() {
    String analysts =
        LongStream.range(FIRST_ANALYST, FIRST_ANALYST + ANALYSTS)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(","));
    return Map.of(
        "GROUP_CHAT_ID",
        Long.toString(GROUP),
        "CREDIT_ANALYST_IDS",
        analysts,
        "ONEF_INTAKE_TOKEN",
        "intake-token",
        "CREDIT_QUIET_HOURS",
        "off");
  }

  @Override
  public int clients() {
    return ANALYSTS;
  }

  @Override
  public byte[] update(long id, int client) {
    int request = taken.incrementAndGet();
    if (request > REQUESTS) {
      throw new IllegalStateException("all requests are accepted");
    }
    int number = FIRST_NUMBER + request;
    return UpdateJson.tap(
        id,
        FIRST_ANALYST + client,
        UpdateJson.supergroup(GROUP),
        number,
        "c:accept:" + number + ":1");
  }

  @Override
  public byte[] introduction(long id, int client) {
    return UpdateJson.text(id, FIRST_ANALYST + client, "/start");
  }

  @Override
  public boolean isOpen(Connection database) throws SQLException {
    return Sql.number(database, "select count(*) from telegram.person where reachable") == ANALYSTS;
  }

  @Override
  public void fill(Connection database) throws SQLException {
    Sql.run(
        database,
        """
        insert into credit.requests (id, onef_id, status, version, group_chat_id, group_message_id, status_since,
          payload, source, application, fingerprint, created_at, updated_at)
        select nextval('credit.request_ids'), n, 'NEW', 1, %d, n, now(), body, body::text, application, md5(n::text),
          now(), now()
        from generate_series(%d, %d) n
        cross join lateral (select
          jsonb_build_object('ID', n, 'User', jsonb_build_object('FullName', 'Client ' || n)) body,
          jsonb_build_object('car', '{"brand": "Toyota", "model": "Camry"}'::jsonb,
            'client', jsonb_build_object('fullName', 'Client ' || n)) application) made
        """
            .formatted(GROUP, FIRST_NUMBER + 1, FIRST_NUMBER + REQUESTS),
        """
        insert into credit.audit_log (request_id, action, at, details)
        select id, action, now(), '{}' from credit.requests cross join (values ('RECEIVED'), ('PUBLISHED')) a (action)
        where status = 'NEW'
        """,
        """
        insert into credit.cards (request_id, chat_id, message_id)
        select id, group_chat_id, group_message_id from credit.requests where status = 'NEW'
        """);
  }

  @Override
  public String effects() {
    return "select count(*) from credit.requests where status = 'ASSIGNED'";
  }

  @Override
  public Workload again() {
    return new CreditAccepts();
  }
}
