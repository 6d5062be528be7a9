package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.testkit.contract.delivery.SinkContract;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OnefCallbackSinkContractTest implements SinkContract {

  private final MockWebServer onef = new MockWebServer();
  private final FakeCreditService credit = new FakeCreditService();
  private Sink sink;

  @BeforeEach
  void open() throws IOException {
    onef.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().body("{\"ok\":true}").build();
          }
        });
    onef.start();
    credit.holds(Fixtures.decided(Verdict.APPROVED));
    OnefSettings settings =
        new OnefSettings(
            Optional.empty(),
            Optional.of(onef.url("/decision").uri()),
            Optional.empty(),
            OnefSettings.DEFAULT_AUTH_HEADER,
            Optional.empty(),
            ZoneOffset.UTC);
    sink =
        OnefAdapter.open(settings, credit, credit, credit, InstantSource.system())
            .callback()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    onef.close();
  }

  @Override
  public Sink sink() {
    return sink;
  }

  @Override
  public Claim aClaim() {
    CreditEffect effect = new CreditEffect.SendDecision(Fixtures.ID);
    return new Claim(9, effect, effect.route(), Fixtures.NOW, 1, Fixtures.NOW, false, "worker-1");
  }

  @Override
  public void outsideIsGone() {
    onef.close();
  }
}
