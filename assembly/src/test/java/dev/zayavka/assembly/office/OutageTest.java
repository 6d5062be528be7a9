package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static dev.zayavka.assembly.office.TestOffice.WEBHOOK_SECRET;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Outages of PostgreSQL, Redis and Telegram while the bot works. */
@Execution(ExecutionMode.CONCURRENT)
class OutageTest {

  @ParameterizedTest
  @EnumSource(Mode.class)
  void no_update_is_lost_while_postgresql_is_away(Mode mode) {
    try (TestOffice office = TestOffice.plan(mode).ownPostgres().running()) {
      SimulatedPerson anna = office.anna();
      MessageView card = office.published(1001);
      office.awaitRest();

      office.office().postgres().stop();
      Tap accept = anna.taps(card, ACCEPT);
      awaitTrue("not ready", () -> status(office, "/readyz") == 503);
      assertThat(status(office, "/healthz")).isEqualTo(200);
      assertThat(status(office, "/metrics")).isEqualTo(200);
      assertThat(office.posts(Bodies.of(1002)).status()).isEqualTo(503);
      if (mode == Mode.WEBHOOK) {
        assertThat(webhook(office)).isEqualTo(503);
      }
      assertThat(accept.answer()).isEmpty();

      office.office().postgres().resume();
      awaitTrue("ready", () -> status(office, "/readyz") == 200);
      accept.awaitsAnswer(PATIENCE);
      office.privateCard(anna, 1001, TAKE);
      assertThat(office.creditDatabase().audit(1001))
          .containsExactly("RECEIVED", "PUBLISHED", "ACCEPT");
      office.published(1002);
    }
  }

  @Test
  void a_bot_started_before_its_database_waits_for_it() throws Exception {
    try (TestOffice office = TestOffice.plan(Mode.WEBHOOK).ownPostgres().open()) {
      office.office().postgres().stop();
      Thread start = Thread.ofVirtual().start(office::starts);
      awaitTrue("it listens", () -> office.listens());
      assertThat(status(office, "/readyz")).isEqualTo(503);
      assertThat(office.posts(Bodies.of(1001)).status()).isEqualTo(503);
      assertThat(webhook(office)).isEqualTo(503);

      office.office().postgres().resume();
      start.join();
      awaitTrue("ready", () -> status(office, "/readyz") == 200);
      office.published(1001);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void the_story_goes_on_while_redis_is_away(Mode mode) {
    try (TestOffice office = TestOffice.plan(mode).redis(true).running()) {
      SimulatedPerson anna = office.anna();
      MessageView working = office.inWork(anna, 1001);
      assertThat(redisUp(office)).isEqualTo("1.0");
      assertThat(office.bot().health().checks()).containsEntry("redis", "ok");
      anna.taps(working, APPROVE);
      office.question(anna, 1001);

      office.office().redis().orElseThrow().stop();
      anna.says("Сказано без Redis");
      office.awaitStatus(1001, "DONE");
      office.inWork(anna, 1002);
      awaitTrue("the loss is seen", () -> redisUp(office).equals("0.0"));
      assertThat(office.get(office.bot(), "/readyz"))
          .satisfies(ready -> assertThat(ready.statusCode()).isEqualTo(200))
          .satisfies(ready -> assertThat(ready.body()).contains("lost since"));

      office.office().redis().orElseThrow().resume();
      awaitTrue("it is back", () -> redisUp(office).equals("1.0"));
      assertThat(office.get(office.bot(), "/readyz").body()).contains("\"redis\":\"ok\"");
      office.decided(anna, 1003, APPROVE, "Снова с Redis");
      office.awaitStatus(1003, "DONE");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void telegram_that_was_away_is_served_when_it_is_back(Mode mode) {
    try (TestOffice office = TestOffice.plan(mode).running()) {
      SimulatedPerson anna = office.anna();
      office.awaitRest();
      office.telegram().goesDown();
      assertThat(office.posts(Bodies.of(1001)).status()).isEqualTo(201);
      office.awaitStatus(1001, "ERROR_GROUP");
      office.telegram().comesBack();
      MessageView card = office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
      anna.taps(card, ACCEPT);
      office.privateCard(anna, 1001, TAKE);
      awaitTrue("ready", () -> status(office, "/readyz") == 200);
    }
  }

  private static int status(TestOffice office, String path) {
    return office.get(office.bot(), path).statusCode();
  }

  private static int webhook(TestOffice office) {
    return office
        .send(
            HttpRequest.newBuilder(office.url(office.bot(), "/webhook/" + WEBHOOK_SECRET))
                .header("X-Telegram-Bot-Api-Secret-Token", WEBHOOK_SECRET)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1,\"chat\":"
                            + "{\"id\":11,\"type\":\"private\",\"first_name\":\"A\"},\"from\":"
                            + "{\"id\":11,\"is_bot\":false,\"first_name\":\"A\"},"
                            + "\"text\":\"x\"}}")))
        .statusCode();
  }

  private static String redisUp(TestOffice office) {
    return office
        .get(office.bot(), "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("zayavka_redis_up "))
        .map(line -> line.substring("zayavka_redis_up ".length()))
        .findFirst()
        .orElse("");
  }
}
