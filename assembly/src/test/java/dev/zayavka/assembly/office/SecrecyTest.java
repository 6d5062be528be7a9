package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.SEND_AGAIN;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.onef.CallbackBehavior;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Secrecy: information the bot reports about itself, and secrets it must not reveal. */
@ParameterizedClass
@EnumSource(Mode.class)
@Isolated("it listens to everything that is logged")
class SecrecyTest {

  private static final String CLIENT = "Секретов Пётр";
  private static final String BODY = Bodies.of(1001, CLIENT, "Toyota");
  private static final String COMMENT = "Справка номер 778899";

  private final Mode mode;
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.zayavka");
  private final LogRecorder ear = new LogRecorder();
  private TestOffice office;
  private SimulatedPerson anna;

  SecrecyTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    ear.setContext(root.getLoggerContext());
    ear.start();
    root.addAppender(ear);
    root.setLevel(Level.INFO);
    ours.setLevel(Level.DEBUG);
    office = TestOffice.plan(mode).redis(true).running();
    anna = office.anna();
  }

  @AfterEach
  void close() {
    office.close();
    root.detachAppender(ear);
    root.setLevel(Level.WARN);
    ours.setLevel(null);
  }

  @Test
  void neither_log_nor_metrics_tell_of_people_or_secrets() {
    story();
    assertThat(ear.lines).isNotEmpty();
    String metrics = office.get(office.bot(), "/metrics").body();
    String health = office.get(office.bot(), "/readyz").body();
    for (String secret :
        List.of(
            office.telegram().token(),
            office.office().intakeToken(),
            "callback-token-for-1f",
            TestOffice.WEBHOOK_SECRET,
            "Секретов",
            Bodies.PHONE.substring(4),
            Bodies.BIRTH_DATE,
            "31.01.1990",
            "Ковалёва",
            "778899")) {
      assertThat(ear.lines).as(secret).noneMatch(line -> line.contains(secret));
      assertThat(metrics).doesNotContain(secret);
      assertThat(health).doesNotContain(secret);
    }
    assertThat(ear.lines)
        .as("a line that can be found by the request's number")
        .anyMatch(line -> line.contains("1001"));
  }

  @Test
  void metrics_tell_what_the_bot_does() {
    story();
    String metrics = office.get(office.bot(), "/metrics").body();
    assertThat(metrics)
        .containsPattern(series("zayavka_updates_seconds_count", "HANDLED", "callback_query"))
        .containsPattern(series("zayavka_updates_seconds_count", "HANDLED", "message"))
        .containsPattern(series("zayavka_commands_total", "AcceptRequest", "Accepted"))
        .containsPattern(series("zayavka_commands_total", "AcceptRequest", "NOT_AN_ANALYST"))
        .containsPattern(series("zayavka_commands_total", "ReceiveRequest", "Created"))
        .containsPattern(series("zayavka_commands_total", "DecideRequest", "Accepted"))
        .containsPattern(series("zayavka_deliveries_total", "TELEGRAM", "Done", "Delivered"))
        .containsPattern(series("zayavka_deliveries_total", "TELEGRAM", "Retry", "TryLater"))
        .containsPattern(series("zayavka_deliveries_total", "ONEF", "Dead", "Refused"))
        .containsPattern(series("zayavka_outbox_depth", "TELEGRAM", "waiting"))
        .containsPattern(series("zayavka_outbox_depth", "ONEF", "dead"))
        .containsPattern(series("zayavka_outbox_oldest_seconds", "TELEGRAM"))
        .containsPattern(series("zayavka_delivery_latency_seconds_bucket", "TELEGRAM"))
        .containsPattern("zayavka_db_pool_active \\d")
        .containsPattern("zayavka_db_pool_max \\d")
        .containsPattern("zayavka_redis_up 1");
  }

  /** A story in which everything that can tell something goes wrong once. */
  private void story() {
    sql("alter table credit.requests add constraint poison check (status <> 'NEW')");
    assertThat(office.posts(BODY).status()).isEqualTo(500);
    sql("alter table credit.requests drop constraint poison");
    assertThat(office.posts("{\"ID\": \"" + CLIENT + "\"}").status()).isEqualTo(400);
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(Office.GROUP)
        .answer(400, "Bad Request: can't parse entities in " + CLIENT);
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(Office.GROUP)
        .dropBeforeTheEffect();
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(Office.GROUP)
        .answerBody(502, "text/html", "<p>" + CLIENT + " " + office.telegram().token());
    assertThat(office.posts(BODY).status()).isEqualTo(201);
    MessageView card = office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
    TestOffice.alert(office.known(office.office().stranger()).taps(card, ACCEPT));

    sql("alter table credit.analysts rename to analysts_gone");
    TestOffice.alert(anna.taps(card, ACCEPT));
    sql("alter table credit.analysts_gone rename to analysts");
    anna.taps(card, ACCEPT);
    anna.taps(office.privateCard(anna, 1001, TAKE), TAKE);
    anna.taps(office.privateCard(anna, 1001, APPROVE), APPROVE);
    office.question(anna, 1001);
    office.onef().next(1, CallbackBehavior.refusesWith(CLIENT + " " + Bodies.PHONE));
    office
        .onef()
        .next(
            1,
            new CallbackBehavior(
                false, false, 500, echo(), java.time.Duration.ZERO, java.time.Duration.ZERO));
    office
        .onef()
        .next(
            1,
            new CallbackBehavior(
                false, false, 400, echo(), java.time.Duration.ZERO, java.time.Duration.ZERO));
    SimulatedPerson admin = office.admin();
    anna.says(COMMENT);
    MessageView notice =
        admin.awaitsMessage(
            "the notice",
            view -> view.contains("в 1F") && view.buttonTexts().contains(SEND_AGAIN),
            PATIENCE);
    assertThat(office.creditDatabase().status(1001)).isEqualTo("ERROR_ONEF");
    assertThat(notice.text()).contains(CLIENT);
  }

  private static String echo() {
    return "{\"error\":\"" + CLIENT + " " + Bodies.PHONE + " " + COMMENT + "\"}";
  }

  private static String series(String name, String... values) {
    StringBuilder pattern = new StringBuilder("(?m)^" + name + "\\{");
    for (String value : values) {
      pattern.append("(?=[^}]*\"").append(value).append("\")");
    }
    return pattern.append("[^}]*} ").toString();
  }

  private void sql(String statement) {
    try (Connection connection = office.connect();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
