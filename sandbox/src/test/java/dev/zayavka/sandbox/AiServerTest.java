package dev.zayavka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiServerTest {

  @Test
  void the_port_is_a_usual_one_or_the_given_one() {
    assertThat(AiServer.port(List.of())).hasValue(8089);
    assertThat(AiServer.port(List.of("--port", "0"))).hasValue(0);
    assertThat(AiServer.port(List.of("--port", "9000"))).hasValue(9000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--port 65536", "--port x", "9000", "--port 1 2", "--host a"})
  void anything_else_is_wrong(String arguments) {
    assertThat(AiServer.port(List.of(arguments.split(" ")))).isEmpty();
  }
}
