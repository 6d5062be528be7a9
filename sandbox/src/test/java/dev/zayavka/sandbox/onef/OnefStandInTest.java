package dev.zayavka.sandbox.onef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.sandbox.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnefStandInTest {
  private final OnefStandIn onef = OnefStandIn.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    onef.close();
  }

  @Test
  void a_repeat_under_one_key_is_one_decision() throws Exception {
    decide("key-1", "APPROVED");
    decide("key-1", "APPROVED");

    assertThat(onef.received()).hasSize(2);
    assertThat(onef.effectiveDecisions())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.requestId()).isEqualTo(1001);
              assertThat(decision.status()).isEqualTo("APPROVED");
              assertThat(decision.headers()).containsEntry("idempotency-key", "key-1");
            });
    assertThat(onef.contradictions()).isEmpty();
  }

  @Test
  void a_decision_that_changes_on_its_way_is_a_contradiction() throws Exception {
    decide("key-1", "APPROVED");
    decide("key-1", "REJECTED");

    assertThat(onef.contradictions()).hasSize(1);
    assertThat(onef.effectiveDecisions()).hasSize(1);
  }

  @Test
  void a_refusal_has_no_effect_whatever_its_status() throws Exception {
    onef.next(1, CallbackBehavior.refuses())
        .next(1, CallbackBehavior.refusesWith("нет \"такой\" заявки"))
        .next(1, CallbackBehavior.answersStatus(503).retryAfter(Duration.ofSeconds(7)));

    assertThat(decide("k", "APPROVED").body()).isEqualTo("{\"ok\":false}");
    assertThat(decide("k", "APPROVED").body()).contains("нет \\\"такой\\\" заявки");
    HttpResponse<String> busy = decide("k", "APPROVED");
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).contains("7");
    assertThat(onef.effectiveDecisions()).isEmpty();
    assertThat(decide("k", "APPROVED").statusCode()).isEqualTo(200);
    assertThat(onef.effectiveDecisions()).hasSize(1);
  }

  @Test
  void a_connection_ends_before_or_after_the_effect() {
    onef.next(1, CallbackBehavior.dropsBeforeTaking()).next(1, CallbackBehavior.dropsAfterTaking());

    assertThatThrownBy(() -> decide("a", "APPROVED")).isInstanceOf(IOException.class);
    assertThat(onef.effectiveDecisions()).isEmpty();
    assertThatThrownBy(() -> decide("b", "APPROVED")).isInstanceOf(IOException.class);
    assertThat(onef.effectiveDecisions()).hasSize(1);
  }

  @Test
  void something_can_be_done_between_arrival_and_answer() throws Exception {
    List<Long> seen = new ArrayList<>();
    onef.onArrival(decision -> seen.add(decision.requestId()));

    decide("k", "APPROVED");

    assertThat(seen).containsExactly(1001L);
  }

  @Test
  void it_can_be_out_of_reach_and_back_on_the_same_port() throws Exception {
    onef.goesDown();
    assertThatThrownBy(() -> decide("k", "APPROVED")).isInstanceOf(IOException.class);
    onef.comesBack();
    assertThat(decide("k", "APPROVED").statusCode()).isEqualTo(200);
  }

  @Test
  void a_stranger_is_turned_away() throws Exception {
    onef.requires("X-Api-Key", "secret");

    assertThat(decide("k", "APPROVED").statusCode()).isEqualTo(401);
    assertThat(onef.received().getFirst().authorized()).isFalse();
    assertThat(onef.effectiveDecisions()).isEmpty();
  }

  @Test
  void requests_are_pulled_page_by_page() throws Exception {
    onef.offers("{\"ID\":1}").offers("{\"ID\":2}").offers("{\"ID\":3}").feed().pageSize(2);

    assertThat(pull("")).isEqualTo("{\"items\":[{\"ID\":1},{\"ID\":2}],\"next\":\"c2\"}");
    assertThat(pull("?cursor=c2")).isEqualTo("{\"items\":[{\"ID\":3}],\"next\":\"c3\"}");
    assertThat(pull("?cursor=c3")).isEqualTo("{\"items\":[],\"next\":\"c3\"}");
    assertThat(onef.feed().askedCursors()).containsExactly("", "c2", "c3");
  }

  @Test
  void a_request_is_posted_with_its_bearer_token() {
    try (LoopbackServer intake =
        LoopbackServer.start(
            0,
            routes ->
                routes.post(
                    "/in",
                    request ->
                        request
                            .status(201)
                            .result("{\"auth\":\"" + request.header("Authorization") + "\"}")))) {
      IntakeResponse answer = onef.posts(intake.url().resolve("/in"), "token", "{\"ID\":1001}");

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.json().path("auth").asText()).isEqualTo("Bearer token");
    }
  }

  private HttpResponse<String> decide(String key, String status)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(onef.callbackUrl())
            .header("Idempotency-Key", key)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"ID\":1001,\"KAStatus\":\"" + status + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String pull(String query) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(onef.pullUrl() + query)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
