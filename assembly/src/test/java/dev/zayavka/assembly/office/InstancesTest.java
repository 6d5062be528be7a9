package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.WEBHOOK_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.Bot;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several bots on one token and one database. */
@Execution(ExecutionMode.CONCURRENT)
class InstancesTest {

  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  @Test
  void of_two_pollers_one_polls_and_the_other_takes_over() {
    try (TestOffice office = TestOffice.plan(Mode.POLLING).open()) {
      Bot first = office.starts();
      SimulatedPerson anna = office.anna();
      Bot second = office.starts();
      TestOffice.awaitTrue("both are ready", () -> ready(office, first) && ready(office, second));
      assertThat(first.health().checks()).containsEntry("updates", "ok");
      assertThat(second.health().checks()).containsEntry("updates", "ok (standing by)");
      assertThat(office.telegram().transcript().calls("getUpdates"))
          .allSatisfy(call -> assertThat(call.status()).isEqualTo(200));

      MessageView working = office.inWork(anna, 1001);
      office.stops(first);
      anna.taps(working, APPROVE);
      office.question(anna, 1001);
      TestOffice.awaitTrue(
          "the second leads", () -> "ok".equals(second.health().checks().get("updates")));
      anna.says("Готово");
      office.awaitStatus(1001, "DONE");
      assertThat(office.onef().received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void three_webhooks_share_the_work_and_a_request_has_one_winner(boolean redis) {
    try (TestOffice office = TestOffice.plan(Mode.WEBHOOK).redis(redis).open();
        Balancer balancer = new Balancer()) {
      Map<String, String> shared = Map.of("WEBHOOK_URL", balancer.url());
      balancer.to(office.starts(shared), office.starts(shared), office.starts(shared));
      SimulatedPerson anna = office.anna();
      SimulatedPerson boris = office.boris();
      for (long number = 1; number <= 6; number++) {
        MessageView card = office.published(number);
        List<Tap> taps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          taps.add(anna.taps(card, ACCEPT));
          taps.add(boris.taps(card, ACCEPT));
        }
        assertThat(taps).allSatisfy(tap -> tap.awaitsAnswer(PATIENCE));
        assertThat(office.creditDatabase().audit(number)).containsOnlyOnce("ACCEPT");
      }
      office.awaitRest();
      assertThat(office.telegram().transcript().calls("setWebhook")).hasSize(1);
      for (long number = 1; number <= 6; number++) {
        String title = "Заявка №" + number + "\n";
        assertThat(
                List.of(anna, boris).stream()
                    .flatMap(person -> person.messages().stream())
                    .filter(view -> view.text().startsWith(title)))
            .hasSize(1);
        assertThat(office.cards(number)).hasSize(1);
      }
      office.stops(office.bot());
      assertThat(office.telegram().webhook().webhook()).isPresent();
    }
  }

  @Test
  void a_webhook_knows_its_callers() {
    try (TestOffice office = TestOffice.plan(Mode.WEBHOOK).running()) {
      String update = "{\"update_id\":1}";
      assertThat(post(office, WEBHOOK_SECRET, WEBHOOK_SECRET, update)).isEqualTo(200);
      assertThat(post(office, WEBHOOK_SECRET, "wrong", update)).isEqualTo(401);
      assertThat(post(office, WEBHOOK_SECRET, "", update)).isEqualTo(401);
      assertThat(post(office, "wrong", WEBHOOK_SECRET, update)).isEqualTo(404);
      assertThat(post(office, "wrong", "wrong", update)).isEqualTo(404);
      assertThat(post(office, WEBHOOK_SECRET, WEBHOOK_SECRET, "not an update")).isEqualTo(400);
      assertThat(post(office, WEBHOOK_SECRET, WEBHOOK_SECRET, "x".repeat(1024 * 1024 + 1)))
          .isEqualTo(413);
      assertThat(office.get(office.bot(), "/webhook/" + WEBHOOK_SECRET).statusCode())
          .isIn(404, 405);
    }
  }

  @Test
  void a_polling_bot_has_no_webhook() {
    try (TestOffice office = TestOffice.plan(Mode.POLLING).running()) {
      assertThat(post(office, WEBHOOK_SECRET, WEBHOOK_SECRET, "{\"update_id\":1}")).isEqualTo(404);
    }
  }

  private static boolean ready(TestOffice office, Bot bot) {
    return office.get(bot, "/readyz").statusCode() == 200;
  }

  private static int post(TestOffice office, String path, String header, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(office.url(office.bot(), "/webhook/" + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!header.isEmpty()) {
      request.header(SECRET_HEADER, header);
    }
    return office.send(request).statusCode();
  }
}
