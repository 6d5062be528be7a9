package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.REJECT;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.CreditDatabase;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way of a request, in every kind of deployment. */
@ParameterizedClass(name = "{0}, Redis: {1}")
@MethodSource("deployments")
@Execution(ExecutionMode.CONCURRENT)
class StoryTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final OfficePlan plan;
  private TestOffice office;

  StoryTest(Mode mode, boolean redis) {
    plan = TestOffice.plan(mode).redis(redis);
  }

  static Stream<Arguments> deployments() {
    return Stream.of(Mode.values())
        .flatMap(mode -> Stream.of(Arguments.of(mode, false), Arguments.of(mode, true)));
  }

  @BeforeEach
  void open() {
    office = plan.running();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_approved_request_goes_from_intake_to_done() throws Exception {
    SimulatedPerson anna = office.anna();

    MessageView card = office.published(1001);
    assertThat(card.text())
        .contains("Заявка №1001", "Toyota Camry, 2021", "25\u00a0000 USD", Bodies.CLIENT)
        .doesNotContain("900000001", "1990", "31.01");
    assertThat(card.buttonTexts()).containsExactly(ACCEPT);

    assertThat(anna.taps(card, ACCEPT).awaitsAnswer(PATIENCE).alert()).isFalse();
    MessageView own = office.privateCard(anna, 1001, TAKE);
    assertThat(own.text()).contains(Bodies.CLIENT, "31.01.1990", Bodies.PHONE, "VIN-77");
    MessageView taken = office.card(1001, view -> view.contains("Принята: Анна Ковалёва"));
    assertThat(taken.buttons()).isEmpty();

    anna.taps(own, TAKE);
    MessageView working = office.privateCard(anna, 1001, APPROVE);
    assertThat(working.buttonTexts()).containsExactly(APPROVE, REJECT);
    office.card(1001, view -> view.contains("В работе: Анна Ковалёва"));

    anna.taps(working, APPROVE);
    office.question(anna, 1001);
    anna.says("  Доход подтверждён,\nвзнос 30 %  ");
    office.awaitStatus(1001, "DONE");
    office.awaitAudit(
        1001, "RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT");
    MessageView last = office.card(1001, view -> view.contains("Передано АЛ: Анна Ковалёва"));
    assertThat(last.buttons()).isEmpty();
    assertThat(last.earlierTexts())
        .allSatisfy(text -> assertThat(text).doesNotContain("900000001", "1990"));
    anna.awaitsMessage("1F получила решение", PATIENCE);

    CreditDatabase.Row row = office.creditDatabase().request(1001).orElseThrow();
    assertThat(row.decision()).contains("APPROVED");
    assertThat(row.comment()).contains("Доход подтверждён,\nвзнос 30 %");
    assertThat(row.sentTo1f()).isTrue();
    ReceivedDecision decision = only(office.onef().received());
    assertThat(decision.authorized()).isTrue();
    assertThat(decision.headers()).containsKey("idempotency-key");
    JsonNode body = decision.json();
    assertThat(body)
        .isEqualTo(
            JSON.readTree(
                """
                {"ID": 1001, "KAStatus": "APPROVED",
                 "KAEmployee": {"TelegramUserId": 11, "FullName": "Анна Ковалёва"},
                 "Comment": "Доход подтверждён,\\nвзнос 30 %%", "DecisionAt": "%s"}
                """
                    .formatted(decision.decisionAt())));
    OffsetDateTime at = OffsetDateTime.parse(decision.decisionAt());
    assertThat(at.getOffset()).isEqualTo(ZoneOffset.ofHours(5));
    List<Instant> decidedAt =
        office
            .creditDatabase()
            .read(
                "select decided_at from credit.requests where onef_id = ?",
                1001,
                found -> found.getTimestamp(1).toInstant());
    assertThat(decidedAt).containsExactly(at.toInstant());
    office.awaitRest();
    assertThat(office.cards(1001)).hasSize(1);
  }

  @Test
  void a_rejected_request_goes_from_intake_to_done() {
    SimulatedPerson anna = office.anna();
    office.decided(anna, 1002, REJECT, "Нет подтверждения дохода");

    office.awaitStatus(1002, "DONE");
    ReceivedDecision decision = only(office.onef().received());
    assertThat(decision.requestId()).isEqualTo(1002);
    assertThat(decision.status()).isEqualTo("REJECTED");
    assertThat(decision.json().path("KAEmployee").path("TelegramUserId").asLong())
        .isEqualTo(Office.ANALYST);
    office.card(1002, view -> view.contains("Отклонено: Анна Ковалёва"));
    assertThat(office.creditDatabase().history(1002))
        .contains("DECISION · Анна Ковалёва · REJECTED → CALLBACK_PENDING");
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }
}
