package dev.zayavka.core.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.testkit.SealedKinds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryDeciderTest {

  private static final Duration RETRY_FOR = Duration.ofHours(72);
  private static final Instant END = NOW.plus(RETRY_FOR);
  private static final Delivery DOUBT = new Delivery.TryLater("timeout");

  /** Relevant moments, counted from the first attempt. */
  private static final Map<String, Instant> MOMENTS = moments();

  private static final Map<String, Delivery> OUTCOMES = outcomes();

  @Test
  void every_route_outcome_and_moment_ends_as_the_table_says() throws IOException {
    assertThat(render().lines().toList()).isEqualTo(expected().lines().toList());
  }

  @Test
  void the_table_has_every_outcome() {
    assertThat(OUTCOMES.values().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(SealedKinds.of(Delivery.class));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5",
    "2, 30",
    "3, 120",
    "4, 600",
    "5, 1800",
    "6, 3600",
    "7, 10800",
    "8, 10800",
    "99, 10800"
  })
  void pauses_follow_the_schedule_and_the_last_one_is_repeated(int attempt, long seconds) {
    assertThat(decide(attempt, NOW, 0)).isEqualTo(retry(NOW.plusSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 24000", "-0.5, 27000", "0, 30000", "0.5, 33000", "1, 36000"})
  void a_pause_falls_within_a_fifth_of_its_schedule(double jitter, long millis) {
    assertThat(decide(2, NOW, jitter)).isEqualTo(retry(NOW.plusMillis(millis)));
  }

  @Test
  void the_last_attempt_falls_on_the_end_and_never_after_it() {
    assertThat(decide(9, END.minusSeconds(1), 0)).isEqualTo(retry(END));
    assertThat(decide(9, END.minus(Duration.ofHours(3)), 0)).isEqualTo(retry(END));
    assertThat(decide(9, END.minus(Duration.ofHours(3)), 1)).isEqualTo(retry(END));
    assertThat(decide(9, END.minus(Duration.ofHours(3)), -1))
        .isEqualTo(retry(END.minus(Duration.ofMinutes(36))));
    assertThat(decide(10, END, 0)).isEqualTo(new Dead("timeout"));
    assertThat(decide(10, END.plusMillis(1), 0)).isEqualTo(new Dead("timeout"));
  }

  @Test
  void without_any_time_for_retries_the_first_failure_is_the_last() {
    RetryPolicy never = new RetryPolicy(List.of(Duration.ofSeconds(5)), Duration.ZERO);
    Claim claim = claim(Guarantee.AT_LEAST_ONCE, OnRefusal.GIVE_UP, 1);

    assertThat(DeliveryDecider.decide(never, claim, DOUBT, NOW, 0)).isEqualTo(new Dead("timeout"));
  }

  @Test
  void whoever_asks_us_to_wait_is_waited_for_however_late_it_is() {
    Delivery wait = new Delivery.RetryAfter(Duration.ofSeconds(7));
    Claim claim = claim(Guarantee.AT_MOST_ONCE, OnRefusal.FORGET, 1);

    assertThat(DeliveryDecider.decide(RetryPolicy.DEFAULT, claim, wait, END.plusSeconds(9), 1))
        .isEqualTo(new Held(END.plusSeconds(16)));
  }

  @Test
  void what_a_person_is_told_names_the_answer() {
    Claim claim = claim(Guarantee.AT_LEAST_ONCE, OnRefusal.GIVE_UP, 1);
    Delivery no = new Delivery.Refused(422, "no such ID", true);
    assertThat(DeliveryDecider.decide(RetryPolicy.DEFAULT, claim, no, NOW, 0))
        .isEqualTo(new Dead("422 no such ID"));

    Claim once = claim(Guarantee.AT_MOST_ONCE, OnRefusal.GIVE_UP, 1);
    assertThat(DeliveryDecider.decide(RetryPolicy.DEFAULT, once, DOUBT, NOW, 0))
        .isEqualTo(new Parked("timeout"));
  }

  private static Disposition decide(int attempt, Instant at, double jitter) {
    Claim claim = claim(Guarantee.AT_LEAST_ONCE, OnRefusal.GIVE_UP, attempt);
    return DeliveryDecider.decide(RetryPolicy.DEFAULT, claim, DOUBT, at, jitter);
  }

  private static Retry retry(Instant at) {
    return new Retry(at, "timeout");
  }

  private static Claim claim(Guarantee guarantee, OnRefusal onRefusal, int attempt) {
    return Claims.of(guarantee, onRefusal, attempt);
  }

  private static String render() {
    StringBuilder table =
        new StringBuilder("| guarantee | a refusal means | outcome |")
            .append(
                MOMENTS.keySet().stream()
                    .map(name -> " " + name + " |")
                    .collect(Collectors.joining()))
            .append("\n|---|---|---|---|---|---|\n");
    for (Guarantee guarantee : Guarantee.values()) {
      for (OnRefusal onRefusal : OnRefusal.values()) {
        OUTCOMES.forEach(
            (name, outcome) ->
                table
                    .append("| %s | %s | %s |".formatted(guarantee, onRefusal, name))
                    .append(cells(claim(guarantee, onRefusal, 1), outcome))
                    .append('\n'));
      }
    }
    return table.toString();
  }

  private static String cells(Claim claim, Delivery outcome) {
    return MOMENTS.values().stream()
        .map(at -> DeliveryDecider.decide(RetryPolicy.DEFAULT, claim, outcome, at, 0))
        .map(disposition -> " " + disposition.getClass().getSimpleName() + " |")
        .collect(Collectors.joining());
  }

  private static Map<String, Instant> moments() {
    Map<String, Instant> all = new LinkedHashMap<>();
    all.put("before the end", END.minusMillis(1));
    all.put("at the end", END);
    all.put("after the end", END.plusMillis(1));
    return all;
  }

  private static Map<String, Delivery> outcomes() {
    Map<String, Delivery> all = new LinkedHashMap<>();
    all.put("Delivered", Delivery.Delivered.silently());
    all.put("RetryAfter", new Delivery.RetryAfter(Duration.ofSeconds(7)));
    all.put("TryLater", DOUBT);
    all.put("Broken", new Delivery.Broken("bad data", false));
    all.put("Broken, and may have arrived", new Delivery.Broken("bad data", true));
    all.put("Refused, lasting", new Delivery.Refused(400, "bad", true));
    all.put("Refused for now", new Delivery.Refused(503, "busy", false));
    all.put("Refused, the group", new Delivery.Refused(403, "kicked", true, About.GROUP));
    all.put("NotYet", new Delivery.NotYet(END.plusSeconds(3)));
    all.put("Moved", new Delivery.Moved(new ChatId(-1), new ChatId(-2)));
    all.put("Obsolete", new Delivery.Obsolete(Why.OVERTAKEN));
    return all;
  }

  private static String expected() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            DeliveryDeciderTest.class.getResourceAsStream("delivery-decisions.md"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
