package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.aDraft;
import static dev.zayavka.testkit.fixture.SupportFixtures.aNewTicket;
import static dev.zayavka.testkit.fixture.SupportFixtures.mainTopic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * On a support desk with a hundred thousand tickets and a million messages, nothing frequent reads
 * a table.
 */
@Tag("server")
final class SupportIndexUseTest {

  private static final String SEQUENTIAL_SCANS =
      """
      select relname || ' ' || seq_scan from pg_stat_user_tables
      where relname in ('users', 'tickets', 'posts', 'messages', 'events', 'processed_command', 'outbox') order by 1
      """;

  private static final MessageRef MESSAGE = MessageRef.of(500, 7);

  @Test
  void frequent_work_goes_by_indexes() {
    try (TestDatabase database = TestDatabase.migrated()) {
      grow(database);
      List<String> before = database.query(SEQUENTIAL_SCANS);
      try (PostgresAdapter adapter = database.open()) {
        adapter.transactions(StoredSupport.DESK).inTransaction(SupportIndexUseTest::work);
      }
      database.awaitAlone();
      assertThat(database.query(SEQUENTIAL_SCANS)).isEqualTo(before).hasSize(7);
    }
  }

  private static void grow(TestDatabase database) {
    database.execute(
        "set session_replication_role = replica",
        "insert into support.users (tg_id, full_name, created_at, last_seen)"
            + " select 1000 + i, 'Client', now(), now() from generate_series(1, 10000) i",
        """
        insert into support.tickets (id, client_tg_id, status, version, main_chat_id, main_thread_id, created_at,
          closed_at, updated_at)
        select 1000 + i, 1001 + i % 10000, 'CLOSED', 1, -1, i, now(), now(), now() from generate_series(1, 100000) i
        """,
        """
        insert into support.posts (id, ticket_id, leg, role, author_name, chat_id, message_id, kind, text, marks,
          introduced, revision, file_revision, at)
        select 1000 + i, 1001 + i % 100000, 'client', 'CLIENT', 'Client', 1001 + i % 10000, i, 'TEXT', 'words', '', true, 0,
          0, now()
        from generate_series(1, 1000000) i
        """,
        """
        insert into support.messages (post_id, leg, ticket_id, chat_id, message_id, revision)
        select id, leg, ticket_id, chat_id, message_id, 0 from support.posts
        """,
        """
        insert into support.events (ticket_id, actor, actor_name, action, payload, ts)
        select 1000 + i, 'CLIENT', 'Client', 'OPENED', '{}', now() from generate_series(1, 100000) i
        """,
        "insert into telegram.processed_command"
            + " select 'tg:' || i, now() from generate_series(1, 1000000) i",
        """
        insert into telegram.outbox (kind, effect, channel, destination, ordering_key, urgency, guarantee, on_refusal,
          state, due_at, created_at, finished_at)
        select 'talk.offer-commands', '{"to": 5}', 'TELEGRAM', 'chat:' || i % 100, 'k:' || i, 1, 'AT_LEAST_ONCE',
          'GIVE_UP', 'DONE', now(), now(), now()
        from generate_series(1, 100000) i
        """,
        "vacuum analyze");
  }

  /** A client's text in an open ticket, its copy, and an answer's way back. */
  private static boolean work(SupportWork work) {
    TicketId ticket = work.tickets().nextId();
    work.commands().firstTime(CommandId.ofUpdate(10_000_000), NOW);
    SupportFixtures.wrote(work, aClient(), NOW);
    work.tickets().save(aNewTicket(ticket, aClient()), NOW);
    SupportFixtures.wrote(work, aClient(), NOW);
    work.tickets().lockOpen(aClient().person().id());
    work.tickets().hold(List.of(ticket));
    work.tickets().lock(ticket);
    work.tickets().open(aClient().person().id());
    work.tickets().newest(aClient().person().id());
    work.tickets().at(mainTopic(ticket));
    work.tickets().unanswered(NOW, 10);
    work.tickets().withoutTopic(NOW, NOW, 10);
    Post post = work.posts().add(aDraft(ticket, MESSAGE, "words")).orElseThrow();
    work.posts().lastSpeaker(ticket);
    work.posts().shownAt(MESSAGE);
    work.posts().album(ticket, "album");
    work.copies().copy(post.id(), Leg.MAIN);
    work.copies()
        .place(List.of(new PostCopy(post.id(), Leg.MAIN, Optional.of(MessageRef.of(-1, 9)), 0)));
    work.copies().at(MessageRef.of(-1, 9));
    work.copies().missing(ticket, Leg.MAIN, 10);
    work.copies().lose(ticket, Leg.MAIN);
    work.history().of(ticket);
    work.supportReports().view(ticket);
    return true;
  }
}
