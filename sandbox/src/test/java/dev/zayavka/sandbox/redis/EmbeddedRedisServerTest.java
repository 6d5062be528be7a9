package dev.zayavka.sandbox.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddedRedisServerTest {
  @Test
  void it_comes_back_empty_on_the_same_port() throws IOException {
    try (EmbeddedRedisServer redis = EmbeddedRedisServer.start()) {
      assertThat(say(redis, "SET fsm:1 x")).isEqualTo("+OK");
      redis.stop();
      assertThatThrownBy(() -> say(redis, "PING")).isInstanceOf(ConnectException.class);

      redis.resume();

      assertThat(say(redis, "PING")).isEqualTo("+PONG");
      assertThat(say(redis, "GET fsm:1")).isEqualTo("$-1");
      assertThat(redis.url()).isEqualTo("redis://127.0.0.1:" + redis.port());
    }
  }

  private static String say(EmbeddedRedisServer redis, String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
