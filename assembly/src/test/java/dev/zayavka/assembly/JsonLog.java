package dev.zayavka.assembly;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.assembly.settings.LogFormat;
import dev.zayavka.assembly.settings.LogSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Standard output of a runner with {@code LOG_FORMAT=json}; the tests' own log until it ends. */
public final class JsonLog implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private JsonLog() {}

  public static JsonLog begun() {
    JsonLog log = new JsonLog();
    System.setOut(new PrintStream(log.printed, true, StandardCharsets.UTF_8));
    Logging.configure(new LogSettings(LogFormat.JSON, Optional.empty()));
    return log;
  }

  /** The events so far, each from its line. */
  public List<JsonNode> events() {
    String text = printed.toString(StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(JsonLog::event)
        .toList();
  }

  private static JsonNode event(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + line, e);
    }
  }

  @Override
  public void close() {
    System.setOut(before);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    JoranConfigurator usual = new JoranConfigurator();
    usual.setContext(context);
    try {
      usual.doConfigure(JsonLog.class.getResource("/logback-test.xml"));
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
  }
}
