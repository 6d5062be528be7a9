package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.zayavka.assembly.settings.LogFormat;
import dev.zayavka.assembly.settings.LogSettings;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.sandbox.sync.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {

  private static final Logger LOG = LoggerFactory.getLogger("dev.zayavka.test");

  @AfterEach
  void restore() throws JoranException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    JoranConfigurator usual = new JoranConfigurator();
    usual.setContext(context);
    usual.doConfigure(LoggingTest.class.getResource("/logback-test.xml"));
  }

  @Test
  void json_is_one_object_a_line_with_what_correlates_it() throws IOException {
    String printed =
        printed(
            new LogSettings(LogFormat.JSON, Optional.empty()),
            () -> {
              try (var request = MDC.putCloseable("request", "1001")) {
                LOG.warn("это \"важно\"\nи {}", "длинно", new IllegalStateException("cause"));
              }
              LOG.debug("nobody asked");
            });
    assertThat(printed.lines()).hasSize(1);
    JsonNode event = new JsonMapper().readTree(printed);
    assertThat(event.path("level").asText()).isEqualTo("WARN");
    assertThat(event.path("loggerName").asText()).isEqualTo("dev.zayavka.test");
    assertThat(event.path("formattedMessage").asText()).isEqualTo("это \"важно\"\nи длинно");
    assertThat(event.path("mdc").path("request").asText()).isEqualTo("1001");
    assertThat(event.path("throwable").path("message").asText()).isEqualTo("cause");
  }

  @Test
  void text_is_a_line_for_the_eye() {
    String printed =
        printed(
            new LogSettings(LogFormat.TEXT, Optional.empty()),
            () -> {
              try (var request = MDC.putCloseable("request", "1001")) {
                LOG.info("взята в работу");
              }
            });
    assertThat(printed).contains("INFO", "test", "взята в работу", "request=1001");
  }

  @Test
  void a_library_that_complains_with_every_try_is_heard_once() {
    Logger library = LoggerFactory.getLogger("com.github.kagkarlsson.scheduler");
    String printed =
        printed(
            new LogSettings(LogFormat.JSON, Optional.empty()),
            () -> {
              for (int attempt = 1; attempt <= 20; attempt++) {
                library.error("will keep running", new IllegalStateException("away"));
                LOG.warn("ours");
              }
              library.error("will keep running", new ArithmeticException("another"));
              library.error("what else");
            });
    assertThat(printed.lines().filter(line -> line.contains("ours"))).hasSize(20);
    assertThat(printed.lines().filter(line -> line.contains("will keep"))).hasSize(2);
    assertThat(printed.lines().filter(line -> line.contains("what else"))).hasSize(1);
  }

  @Test
  void errors_and_no_less_go_to_sentry() throws IOException {
    List<String> received = new CopyOnWriteArrayList<>();
    HttpServer sentry =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sentry.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestURI().getPath());
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    sentry.start();
    String dsn = "http://key@127.0.0.1:" + sentry.getAddress().getPort() + "/7";
    try {
      printed(
          new LogSettings(LogFormat.TEXT, Optional.of(new Secret(dsn))),
          () -> {
            LOG.warn("not worth an alarm");
            LOG.error("worth an alarm");
          });
      await().atMost(Patience.LIMIT).until(() -> !received.isEmpty());
      assertThat(received).containsOnly("/api/7/envelope/");
    } finally {
      sentry.stop(0);
    }
  }

  private static String printed(LogSettings settings, Runnable logging) {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Logging.configure(settings);
      logging.run();
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
