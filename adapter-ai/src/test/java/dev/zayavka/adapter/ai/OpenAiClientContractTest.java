package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import dev.zayavka.testkit.contract.ai.ProviderDouble;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OpenAiClientContractTest implements AiClientContract {

  private final OpenAiProvider provider = new OpenAiProvider();

  @BeforeEach
  void start() throws IOException {
    provider.start();
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Override
  public AiClient client() {
    return client(Duration.ofMinutes(1));
  }

  @Override
  public AiClient hurriedClient() {
    return client(Duration.ofMillis(500));
  }

  private AiClient client(Duration timeout) {
    return AiAdapter.open(Settings.openAi(provider.url("/v1"), timeout), InstantSource.system())
        .client();
  }

  @Override
  public AiModel model() {
    return new AiModel(AiProvider.OPENAI, "gpt-5-mini");
  }

  @Override
  public ProviderDouble provider() {
    return provider;
  }
}
