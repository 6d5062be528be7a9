package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.testkit.contract.delivery.SinkContract;
import dev.zayavka.testkit.memory.InMemorySentFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The system that may be gone is the messenger: a provider that is gone is an outcome. */
class AiSinkContractTest implements SinkContract {

  private final OpenAiProvider provider = new OpenAiProvider();
  private final InMemorySentFiles files = new InMemorySentFiles();

  @BeforeEach
  void start() throws IOException {
    provider.start();
    provider.hears("да");
    files.send(Calls.VOICE, new byte[] {1});
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Override
  public Sink sink() {
    return AiAdapter.open(
            Settings.openAi(provider.url("/v1"), Duration.ofMinutes(1)), InstantSource.system())
        .sink(
            (effect, now) -> new Prepared.Ready(Calls.transcribe("openai:gpt-4o-transcribe")),
            files);
  }

  @Override
  public Claim aClaim() {
    return Calls.claim();
  }

  @Override
  public void outsideIsGone() {
    files.cutOff();
  }
}
