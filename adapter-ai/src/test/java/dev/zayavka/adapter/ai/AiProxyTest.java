package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiProxyTest {

  private final OpenAiProvider proxy = new OpenAiProvider();
  private final OpenAiProvider elsewhere = new OpenAiProvider();

  @BeforeEach
  void start() throws IOException {
    proxy.start();
    elsewhere.start();
    proxy.writes(AiClientContract.answer());
    elsewhere.respond(200, "{}");
  }

  @AfterEach
  void close() {
    proxy.close();
    elsewhere.close();
  }

  @Test
  void calls_go_through_the_proxy_and_those_of_other_clients_do_not() throws IOException {
    URI unknown = URI.create("http://models.example.invalid/v1");
    assertThat(ask(unknown)).isInstanceOf(AiOutcome.Answered.class);
    RecordedRequest request = proxy.requests.getLast();
    assertThat(request.getTarget()).isEqualTo("http://models.example.invalid/v1/chat/completions");
    assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic b2ZmaWNlOnAgdw==");

    Request other = new Request.Builder().url(elsewhere.url("/").toString()).build();
    try (Response response = new OkHttpClient().newCall(other).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
    assertThat(proxy.requests).hasSize(1);
    assertThat(elsewhere.requests).hasSize(1);
  }

  @Test
  void a_tunnel_is_opened_with_the_credentials_and_without_the_key() {
    proxy.next = new MockResponse.Builder().code(502).build();
    assertThat(ask(URI.create("https://models.example.invalid/v1")))
        .isEqualTo(new AiOutcome.Unreachable(Duration.ZERO, new AiFault(0, "connection")));
    RecordedRequest request = proxy.requests.getLast();
    assertThat(request.getMethod()).isEqualTo("CONNECT");
    assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic b2ZmaWNlOnAgdw==");
    assertThat(request.getHeaders().get("Authorization")).isNull();
  }

  private AiOutcome ask(URI base) {
    URI through = URI.create("http://office:p%20w@localhost:" + proxy.server.getPort());
    AiSettings settings =
        Settings.openAi(base, AiSchemaMode.STRICT, Optional.of(through), Duration.ofMinutes(1));
    return AiAdapter.open(settings, InstantSource.system())
        .client()
        .ask(Calls.ask("openai:gpt-5"))
        .outcome();
  }

  @Test
  void a_proxy_may_speak_socks() {
    AiProxy socks = AiProxy.of(URI.create("socks5://localhost:1080"));
    assertThat(socks.proxy().type()).isEqualTo(Proxy.Type.SOCKS);
    assertThat(socks.credentials()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:3128",
        "http://localhost",
        "https://localhost:3128",
        "http://secret@:3128",
        "http://localhost:3128/path",
        "socks5://secret:secret@localhost:1080"
      })
  void another_address_is_refused_without_being_repeated(String address) {
    assertThatThrownBy(() -> AiProxy.of(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
