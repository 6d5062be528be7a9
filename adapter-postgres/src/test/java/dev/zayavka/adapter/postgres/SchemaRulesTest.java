package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints of the schema, enforced for every client. */
@Tag("server")
final class SchemaRulesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostgresAdapter ADAPTER = DATABASE.open();

  @BeforeEach
  void clear() {
    DATABASE.clear();
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update credit.audit_log set details = '{}'",
        "update credit.audit_log set action = 'RETURNED' where false",
        "delete from credit.audit_log",
        "truncate credit.audit_log"
      })
  void the_audit_is_append_only(String change) {
    save(EveryCreditState.received(aDossier()));
    ADAPTER.transactions(StoredCredit.DESK).run(work -> work.audit().append(received()));
    refused("append-only", () -> DATABASE.execute(change));
    assertThat(DATABASE.query("select action from credit.audit_log")).containsExactly("RECEIVED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision = 'REJECTED'",
        "comment = 'Другой'",
        "decided_at = decided_at + interval '1 second'",
        "assigned_to = 99",
        "status = 'NEW', decision = null, comment = null, decided_at = null, assigned_to = null,"
            + " assigned_name = null, status_since = now()"
      })
  void a_decision_stands(String change) {
    save(EveryCreditState.awaitingCallback(aDossier()));
    refused("cannot be changed", () -> DATABASE.execute("update credit.requests set " + change));
  }

  @Test
  void the_delivery_of_a_decision_goes_on() {
    save(EveryCreditState.awaitingCallback(aDossier()));
    DATABASE.execute(
        "update credit.requests set status = 'ERROR_ONEF'",
        "update credit.requests set status = 'DONE', is_sent_to_1f = true");
    assertThat(DATABASE.query("select status from credit.requests")).containsExactly("DONE");
  }

  @Test
  void a_number_of_1f_is_taken_once() {
    save(EveryCreditState.received(aDossier()));
    Application sameNumber = anApplication(ONEF_ID.value());
    refused(
        "requests_onef_id_key",
        () ->
            save(
                EveryCreditState.received(
                    new RequestDossier(new RequestId(7), sameNumber, 0, NOW))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = 'SOMETHING'",
        "is_sent_to_1f = true",
        "status = 'DONE'",
        "status = 'APPROVED'",
        "decision = 'APPROVED', comment = 'Да', decided_at = now()",
        "group_message_id = 5",
        "group_chat_id = -1, group_message_id = 5",
        "status = 'ASSIGNED', assigned_to = 1, assigned_name = 'Анна'",
        "version = -1"
      })
  void a_row_no_state_is_like_cannot_be_kept(String change) {
    save(EveryCreditState.received(aDossier()));
    refused("check constraint", () -> DATABASE.execute("update credit.requests set " + change));
  }

  @Test
  void a_request_with_a_history_cannot_be_removed() {
    save(EveryCreditState.received(aDossier()));
    ADAPTER.transactions(StoredCredit.DESK).run(work -> work.audit().append(received()));
    refused("audit_log", () -> DATABASE.execute("delete from credit.requests"));
  }

  @Test
  void a_row_that_cannot_be_read_is_named() {
    save(EveryCreditState.published(aDossier()));
    DATABASE.execute("update credit.requests set application = '{}'");
    assertThatThrownBy(
            () ->
                ADAPTER
                    .transactions(StoredCredit.DESK)
                    .inTransaction(work -> work.reports().find(new OnefId(1001))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1001");
  }

  @Test
  void what_jsonb_cannot_hold_does_not_keep_a_request_out() {
    String body =
        "{\"ID\": 1001, \"a\": \"\\u0000\", \"a\": 1, \"n\": 1e999999, \"s\": \"\\ud800\"}";
    Application odd =
        new Application(ONEF_ID, anApplication().client(), anApplication().car(), body, "f");
    save(EveryCreditState.received(aDossier(odd)));
    assertThat(DATABASE.query("select source from credit.requests")).containsExactly(body);
    assertThat(DATABASE.query("select payload ->> 'ID' from credit.requests"))
        .containsExactly("1001");
  }

  private static void save(Existing state) {
    ADAPTER
        .transactions(StoredCredit.DESK)
        .run(
            work -> {
              work.requests().lock(state.dossier().application().onefId());
              work.requests().save(state, NOW);
            });
  }

  private static RequestHistoryEntry received() {
    return new RequestHistoryEntry(
        aDossier().id(), AuditAction.RECEIVED, Optional.empty(), NOW, Map.of());
  }

  private static void refused(String why, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining(why);
  }
}
