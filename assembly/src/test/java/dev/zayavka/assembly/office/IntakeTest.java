package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.onef.IntakeResponse;
import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intake of 1F's posts, over real HTTP. */
@Execution(ExecutionMode.CONCURRENT)
class IntakeTest {

  private TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.POLLING).running();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_new_request_is_created_and_a_repeat_tells_the_stored_state() {
    IntakeResponse created = office.posts(Bodies.of(1001));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("ok").asBoolean()).isTrue();
    assertThat(created.json().path("status").asText()).isEqualTo("NEW");
    assertThat(created.json().path("group_message_id").isNull()).isTrue();
    assertThat(created.json().path("sent_to_group").asBoolean()).isFalse();

    MessageView card = office.card(1001, view -> true);
    IntakeResponse repeated = office.posts(Bodies.of(1001));
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.json().path("request_id")).isEqualTo(created.json().path("request_id"));
    assertThat(repeated.json().path("group_message_id").asInt()).isEqualTo(card.id());
    assertThat(repeated.json().path("sent_to_group").asBoolean()).isTrue();
    office.awaitRest();
    assertThat(office.cards(1001)).hasSize(1);
    assertThat(office.creditDatabase().audit(1001)).containsExactly("RECEIVED", "PUBLISHED");
  }

  @Test
  void the_same_number_with_another_body_is_refused_and_admins_hear_of_it_once() {
    SimulatedPerson admin = office.admin();
    office.published(1001);

    for (int i = 0; i < 3; i++) {
      assertThat(office.posts(Bodies.of(1001, "Другой Человек", "Lada")).status()).isEqualTo(409);
    }
    admin.awaitsMessage("с другими данными", PATIENCE);
    office.awaitRest();
    assertThat(admin.messages()).filteredOn(view -> view.contains("с другими данными")).hasSize(1);
    assertThat(office.cards(1001))
        .singleElement()
        .satisfies(card -> assertThat(card.text()).contains("Toyota").doesNotContain("Lada"));
  }

  @Test
  void what_cannot_be_taken_in_is_refused_with_its_reason() {
    HttpResponse<String> faulty =
        post(
            "{\"ID\":-1,\"User\":{\"DateOfBirth\":\"31.01.1990\"},\"Car\":{\"Price\":\"much\"}}",
            office.office().intakeToken(),
            "application/json");
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(faulty.body()).contains("\"ID\"", "User.DateOfBirth", "Car.Price");
    assertThat(status("{not json", "application/json")).isEqualTo(400);
    assertThat(status("[]", "application/json")).isEqualTo(400);
    assertThat(status("{}", "application/json")).isEqualTo(400);
    assertThat(status(Bodies.of(1), "text/plain")).isEqualTo(415);
    assertThat(status("{\"ID\":1,\"x\":\"" + "y".repeat(256 * 1024) + "\"}", "application/json"))
        .isEqualTo(413);
    assertThat(post(Bodies.of(1), "wrong", "application/json").statusCode()).isEqualTo(401);
    assertThat(
            office
                .send(
                    HttpRequest.newBuilder(office.url(office.bot(), "/api/v1/ka-bot/requests"))
                        .POST(HttpRequest.BodyPublishers.ofString(Bodies.of(1))))
                .statusCode())
        .isEqualTo(401);
    assertThat(office.get(office.bot(), "/api/v1/ka-bot/requests").statusCode()).isIn(404, 405);

    office.awaitRest();
    assertThat(office.group().messages()).isEmpty();
    assertThat(office.posts("{\"ID\":7,\"Unknown\":{\"kept\":[1]}}").status()).isEqualTo(201);
    office.card(7, view -> view.buttonTexts().contains(ACCEPT));
    assertThat(
            office
                .creditDatabase()
                .read(
                    "select payload #>> '{Unknown,kept,0}' from credit.requests where onef_id = ?",
                    7,
                    row -> row.getString(1)))
        .containsExactly("1");
  }

  @Test
  void equal_posts_at_once_make_one_card() {
    List<Integer> statuses =
        atOnce(
            IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () -> office.posts(Bodies.of(1001)).status())
                .toList());
    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    office.card(1001, view -> true);
    office.awaitRest();
    assertThat(office.cards(1001)).hasSize(1);
    assertThat(office.creditDatabase().audit(1001)).containsExactly("RECEIVED", "PUBLISHED");
  }

  @Test
  void hostile_values_are_shown_as_they_are() {
    String hostile = "<b>Иван</b> & <a href='tg://user?id=1'>&lt;Ко&gt;</a> \u202Eпереворот";
    assertThat(office.posts(Bodies.of(1001, hostile, "<script>alert(1)</script>")).status())
        .isEqualTo(201);
    MessageView card = office.card(1001, view -> true);
    assertThat(card.text())
        .contains("<b>Иван</b> & <a href='tg://user?id=1'>&lt;Ко&gt;</a>")
        .contains("<script>alert(1)</script> Camry");

    SimulatedPerson anna = office.known(office.office().analyst().named("<i>Анна</i>", "& Ко"));
    anna.taps(card, ACCEPT);
    office.privateCard(anna, 1001, TestOffice.TAKE);
    office.card(1001, view -> view.contains("Принята: "));
  }

  @Test
  void values_of_any_length_fit_a_message() {
    String longest = "<&\u0301Ы🚗".repeat(1000);
    String body =
        """
        {"ID": 1001,
         "User": {"FullName": "%1$s", "DateOfBirth": "1990-01-31", "Phonenumber": "%1$s"},
         "Car": {"CarId": "%1$s", "Brand": "%1$s", "Model": "%1$s", "Motor": "%1$s",
                 "Price": 25000, "Currency": "%1$s", "Year": 2021, "Color": "%1$s"}}
        """
            .formatted(longest);
    assertThat(office.posts(body).status()).isEqualTo(201);
    MessageView card = office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
    assertThat(card.text().length()).isLessThanOrEqualTo(4096);
    SimulatedPerson anna = office.anna();
    anna.taps(card, ACCEPT);
    anna.taps(office.privateCard(anna, 1001, TestOffice.TAKE), TestOffice.TAKE);
    anna.taps(office.privateCard(anna, 1001, TestOffice.APPROVE), TestOffice.APPROVE);
    office.question(anna, 1001);
    anna.says("<>&".repeat(333));
    office.awaitStatus(1001, "DONE");
    office.card(1001, view -> view.contains("Передано АЛ"));
    SimulatedPerson admin = office.admin();
    admin.says("/request 1001");
    admin.awaitsMessage("История", PATIENCE);
    office.awaitRest();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twenty_posts_at_once_make_twenty_cards_in_spite_of_the_groups_limit(boolean redis) {
    office.close();
    office = TestOffice.plan(Mode.POLLING).redis(redis).limits(FloodLimits.of(30, 3, 10)).running();
    List<Integer> statuses =
        atOnce(
            LongStream.range(1, 21)
                .<Callable<Integer>>mapToObj(id -> () -> office.posts(Bodies.of(id)).status())
                .toList());
    assertThat(statuses).containsOnly(201);

    Awaitility.await("twenty cards")
        .atMost(PATIENCE)
        .until(() -> office.group().messages().size() == 20);
    office.awaitRest();
    assertThat(LongStream.range(1, 21)).allSatisfy(id -> assertThat(office.cards(id)).hasSize(1));
    assertThat(office.telegram().flood().violations()).isEmpty();
    assertThat(office.creditDatabase().audit(20)).containsExactly("RECEIVED", "PUBLISHED");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_groups_limit_is_kept_without_a_single_429(boolean redis) {
    office.close();
    office = TestOffice.plan(Mode.POLLING).redis(redis).limits(FloodLimits.REAL).running();
    LongStream.range(1, 26).forEach(id -> office.posts(Bodies.of(id)));
    SimulatedPerson anna = office.office().analyst();
    for (int i = 0; i < 6; i++) {
      anna.says("/help");
    }
    Awaitility.await("all cards")
        .atMost(PATIENCE)
        .until(() -> office.group().messages().size() == 25);
    office.awaitRest();
    assertThat(office.telegram().transcript().refused())
        .filteredOn(call -> call.chatId() == Office.GROUP)
        .isEmpty();
    assertThat(office.telegram().flood().violations()).isEmpty();
  }

  private int status(String body, String contentType) {
    return post(body, office.office().intakeToken(), contentType).statusCode();
  }

  private HttpResponse<String> post(String body, String token, String contentType) {
    return office.send(
        HttpRequest.newBuilder(office.url(office.bot(), "/api/v1/ka-bot/requests"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
