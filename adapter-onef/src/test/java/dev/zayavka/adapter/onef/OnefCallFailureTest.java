package dev.zayavka.adapter.onef;

import static dev.zayavka.adapter.onef.Fixtures.ID;
import static dev.zayavka.adapter.onef.Fixtures.NOW;
import static dev.zayavka.adapter.onef.Fixtures.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failures of an OkHttp call whose message no server can choose. */
class OnefCallFailureTest {

  private static final URI URL = URI.create("http://1f.example/");
  private static final String UNPRINTABLE = "reset\u0000 by\npeer \uD83D " + "x".repeat(5000);

  private final OkHttpClient client = mock();
  private final FakeCreditService credit = new FakeCreditService();
  private final OnefHttp http = new OnefHttp(OnefSettings.none(ZoneOffset.UTC), () -> client);

  @BeforeEach
  void fail() throws IOException {
    Call call = mock();
    when(client.newCall(any())).thenReturn(call);
    when(call.execute()).thenThrow(new IOException(UNPRINTABLE));
  }

  @Test
  void the_cause_of_a_failed_callback_can_be_stored() {
    credit.holds(decided(Verdict.APPROVED));
    OnefCallbackSink sink =
        new OnefCallbackSink(
            http, URL, credit, new DecisionWriter(ZoneOffset.UTC), InstantSource.fixed(NOW));

    assertThat(sink.deliver(claim()))
        .isInstanceOfSatisfying(Delivery.TryLater.class, later -> assertStorable(later.cause()));
  }

  @Test
  void the_cause_of_a_failed_pull_can_be_stored() {
    HttpPuller puller =
        new HttpPuller(http, URL, new ApplicationParser(ZoneOffset.UTC), credit, credit);

    assertThat(puller.pullOnce(NOW))
        .isInstanceOfSatisfying(PullOutcome.Failed.class, failed -> assertStorable(failed.cause()));
    assertThat(credit.received).isEmpty();
  }

  private static Claim claim() {
    SendDecision effect = new SendDecision(ID);
    return new Claim(9, effect, effect.route(), NOW, 1, NOW, false, "worker-1");
  }

  private static void assertStorable(String cause) {
    assertThat(cause)
        .startsWith("java.io.IOException: reset\uFFFD by peer \uFFFD xxx")
        .hasSize(SafeText.READABLE)
        .matches(SafeText::storable);
  }
}
