package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.Bot;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.AssessmentDatabase;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.office.CreditDatabase;
import dev.zayavka.sandbox.office.DeviceDatabase;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.SupportDatabase;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.onef.IntakeResponse;
import dev.zayavka.sandbox.onef.OnefStandIn;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import dev.zayavka.sandbox.telegram.world.CallbackQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** An office with its bots in this JVM, over loopback. Closing it stops all of them. */
final class TestOffice implements AutoCloseable {

  static final Duration PATIENCE = Patience.LIMIT;
  static final String WEBHOOK_SECRET = "webhook-secret_1";
  static final String ACCEPT = "Accept";
  static final String TAKE = "Принять заявку";
  static final String DECLINE = "Отказаться";
  static final String APPROVE = "Передать АЛ";
  static final String REJECT = "Отклонить";
  static final String SEND_AGAIN = "Отправить ещё раз";
  static final String HANDLE_AGAIN = "Обработать ещё раз";

  private static final String UNDER_WAY =
      """
      select concat_ws(' ', o.id, o.kind, o.ordering_key, o.state, 'attempts', o.attempts,
          'due', o.due_at, 'leased until', o.lease_until, 'paused until', p.until, o.last_error)
      from telegram.outbox o left join telegram.chat_pause p on p.destination = o.destination
      where o.state <> 'DONE' and o.id > ? order by o.id
      """;

  private static final String CARDS_OF_CHAT =
      "select message_id from credit.cards where chat_id = ?";

  private final Mode mode;
  private final List<DeskModule<?>> desks;
  private final Office office;
  private final String database;
  private final OfficeClock clock;
  private final Map<String, String> environment;
  private final Map<String, String> variables;
  private final Optional<EmbeddedPostgresServer> ownPostgres;
  private final Optional<SupportDeskFixture> rooms;
  private final Optional<DeviceDeskFixture> deviceDesk;
  private final Optional<AssessmentDeskFixture> assessmentDesk;
  private final List<Bot> bots = new CopyOnWriteArrayList<>();
  private final Alarm alarm = new Alarm(this::connect);
  private final CallChecks checks;
  private Optional<IdleTime> idleTime = Optional.empty();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  TestOffice(
      Mode mode,
      List<DeskModule<?>> desks,
      Office office,
      String database,
      OfficeClock clock,
      Map<String, String> environment,
      Map<String, String> variables,
      Optional<EmbeddedPostgresServer> ownPostgres,
      Optional<SupportDeskFixture> rooms,
      Optional<DeviceDeskFixture> deviceDesk,
      Optional<AssessmentDeskFixture> assessmentDesk) {
    this.mode = mode;
    this.desks = List.copyOf(desks);
    this.office = office;
    this.database = database;
    this.clock = clock;
    this.environment = environment;
    this.variables = variables;
    this.ownPostgres = ownPostgres;
    this.rooms = rooms;
    this.deviceDesk = deviceDesk;
    this.assessmentDesk = assessmentDesk;
    this.checks = new CallChecks(office.telegram().transcript(), office.creditDatabase());
    office.telegram().patience(PATIENCE);
    clock.whenMoved(alarm::ring);
  }

  static OfficePlan plan(Mode mode) {
    return new OfficePlan(mode);
  }

  /** Skips idle time from now on, so waits for the clock take no real time. */
  void runsAheadWhileIdle() {
    idleTime = Optional.of(IdleTime.of(clock, telegram(), this::connect));
  }

  /** Stops the clock: only the test moves it until {@link #timePasses}. */
  void timeStands() {
    idleTime.ifPresent(IdleTime::close);
    idleTime = Optional.empty();
    clock.stands();
  }

  /** Lets the clock run again, ahead while the bots are idle. */
  void timePasses() {
    clock.runs();
    runsAheadWhileIdle();
  }

  // ---- bots

  /** Starts one more bot. */
  Bot starts() {
    return starts(Map.of());
  }

  /** Starts one more bot, with variables of its own. */
  Bot starts(Map<String, String> own) {
    Bot bot = new Bot(settings(own), clock, desks);
    bots.add(bot);
    try {
      bot.start();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a bot started", e);
    }
    return bot;
  }

  Settings settings(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(environment);
    rooms.ifPresent(support -> all.putAll(support.environment()));
    deviceDesk.ifPresent(devices -> all.putAll(devices.environment()));
    assessmentDesk.ifPresent(assessment -> all.putAll(assessment.environment()));
    if (mode == Mode.WEBHOOK) {
      int port = FreePort.find();
      all.put("HTTP_PORT", Integer.toString(port));
      all.put("WEBHOOK_URL", "http://127.0.0.1:" + port);
      all.put("WEBHOOK_SECRET", WEBHOOK_SECRET);
    }
    all.putAll(variables);
    all.putAll(own);
    all.values().removeIf(String::isEmpty);
    return Settings.read(Environment.of(all), mode, desks);
  }

  /** The bot that was started last. */
  Bot bot() {
    return bots.getLast();
  }

  /** The one that has been at work the longest. */
  Bot firstBot() {
    return bots.getFirst();
  }

  /** True once the bot that was started last has its port. */
  boolean listens() {
    try {
      return !bots.isEmpty() && bot().port() > 0;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  void stops(Bot bot) {
    bot.stop();
    bots.remove(bot);
  }

  /**
   * Lets calls of these methods change nothing: the test closes topics by hand, cuts answers off or
   * stops a bot in the middle. In any other test such a call is a failure.
   */
  TestOffice mayRepeat(String... methods) {
    checks.allowNeedless(methods);
    return this;
  }

  // ---- people and places

  BotApiEmulator telegram() {
    return office.telegram();
  }

  OnefStandIn onef() {
    return office.onef();
  }

  Office office() {
    return office;
  }

  CreditDatabase creditDatabase() {
    return office.creditDatabase();
  }

  /** Name of the bot's database. */
  String database() {
    return database;
  }

  /** Past the bot, into its database. */
  Connection connect() throws SQLException {
    return office.postgres().connect(database);
  }

  /** Executes SQL in the bot's database, bypassing the bot; returns the number of rows. */
  int writes(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      int rows = statement.executeUpdate(sql);
      alarm.ring(Duration.ZERO);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot be written: " + sql, e);
    }
  }

  GroupChat group() {
    return office.group();
  }

  /** The support desk's rooms and people. */
  SupportDeskFixture rooms() {
    return rooms.orElseThrow();
  }

  /** The device desk's people. */
  DeviceDeskFixture deviceDesk() {
    return deviceDesk.orElseThrow();
  }

  DeviceDatabase deviceDatabase() {
    return office.deviceDatabase();
  }

  /** The assessment desk's people and servers. */
  AssessmentDeskFixture assessmentDesk() {
    return assessmentDesk.orElseThrow();
  }

  AssessmentDatabase assessmentDatabase() {
    return office.assessmentDatabase();
  }

  SupportDatabase supportDatabase() {
    return office.supportDatabase();
  }

  /** Анна, who has written to the bot. */
  SimulatedPerson anna() {
    return known(office.analyst());
  }

  /** Борис, who has written to the bot. */
  SimulatedPerson boris() {
    return known(office.otherAnalyst());
  }

  /** The admin, who has written to the bot. */
  SimulatedPerson admin() {
    return known(office.admin());
  }

  /** The same person, greeted by the bot. */
  SimulatedPerson known(SimulatedPerson person) {
    person.starts();
    person.awaitsMessage("Здравствуйте", PATIENCE);
    return person;
  }

  OfficeClock clock() {
    return clock;
  }

  // ---- requests

  URI url(Bot bot, String path) {
    return URI.create("http://127.0.0.1:" + bot.port() + path);
  }

  IntakeResponse posts(String body) {
    return office.onef().posts(url(bot(), "/api/v1/ka-bot/requests"), office.intakeToken(), body);
  }

  /** 1F posts a request, and its card comes into the group. */
  MessageView published(long number) {
    assertThat(posts(Bodies.of(number)).status()).isEqualTo(201);
    return card(number, view -> view.buttonTexts().contains(ACCEPT));
  }

  /** The group's card of a request, once it looks as wanted. */
  MessageView card(long number, Predicate<MessageView> wanted) {
    MessageView card =
        group()
            .awaitsMessage(
                "the card of " + number,
                view -> isCard(view, number) && wanted.test(view),
                PATIENCE);
    awaitTrue(
        "the card of " + number + " is known",
        () -> creditDatabase().request(number).map(CreditDatabase.Row::published).orElse(false));
    return card;
  }

  /** The newest private card of a request, once it has the button. */
  MessageView privateCard(SimulatedPerson person, long number, String button) {
    return person.awaitsMessage(
        "a card of " + number + " with " + button,
        view -> isCard(view, number) && view.buttonTexts().contains(button),
        PATIENCE);
  }

  /** All cards of a request in the group. */
  List<MessageView> cards(long number) {
    return group().messages().stream().filter(view -> isCard(view, number)).toList();
  }

  /**
   * A request that the person has accepted; their private card. Its delivery is known: until then a
   * stale tap edits the card to find out that it is up to date.
   */
  MessageView accepted(SimulatedPerson person, long number) {
    MessageView card = published(number);
    person.taps(card, ACCEPT);
    MessageView own = privateCard(person, number, TAKE);
    awaitTrue(
        "the private card of " + number + " is known",
        () ->
            creditDatabase()
                .read(CARDS_OF_CHAT, person.id(), row -> row.getInt(1))
                .contains(own.id()));
    return own;
  }

  /** A request that the person works on; their private card. */
  MessageView inWork(SimulatedPerson person, long number) {
    person.taps(accepted(person, number), TAKE);
    return privateCard(person, number, APPROVE);
  }

  /** A request the person has decided. */
  void decided(SimulatedPerson person, long number, String button, String comment) {
    person.taps(inWork(person, number), button);
    question(person, number);
    person.says(comment);
  }

  /** The same for a request that is in the group already. */
  void decidedAgain(SimulatedPerson person, long number, String button, String comment) {
    person.taps(card(number, view -> view.buttonTexts().contains(ACCEPT)), ACCEPT);
    person.taps(privateCard(person, number, TAKE), TAKE);
    MessageView card = privateCard(person, number, APPROVE);
    person.taps(card, button);
    person.awaitsMessageAfter(card, "/cancel", PATIENCE);
    person.says(comment);
  }

  MessageView question(SimulatedPerson person, long number) {
    return person.awaitsMessage(
        "the question about " + number,
        view -> view.contains("Заявка №" + number) && view.contains("/cancel"),
        PATIENCE);
  }

  // ---- waiting

  void awaitStatus(long number, String status) {
    awaitTrue(
        "request " + number + " in " + status,
        () -> creditDatabase().status(number).equals(status));
  }

  void awaitAudit(long number, String... actions) {
    Awaitility.await("audit of " + number)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(creditDatabase().audit(number)).containsExactly(actions));
  }

  /** Waits until nothing is left to deliver, and every update is confirmed. */
  void awaitRest() {
    try {
      awaitTrue(
          "nothing is under way",
          () -> telegram().updates().size() == 0 && creditDatabase().undelivered() == 0);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "at "
              + clock.instant()
              + " there are "
              + telegram().updates().size()
              + " updates, calls that came too early "
              + telegram().flood().violations()
              + ", and of effects\n"
              + String.join("\n", creditDatabase().read(UNDER_WAY, 0, row -> row.getString(1))),
          e);
    }
  }

  static void awaitTrue(String what, BooleanSupplier reached) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(reached::getAsBoolean);
  }

  /** The alert that answers a tap. */
  static String alert(Tap tap) {
    CallbackQuery.Answer answer = tap.awaitsAnswer(PATIENCE);
    assertThat(answer.alert()).as("an alert: " + answer.text()).isTrue();
    return answer.text();
  }

  // ---- over HTTP

  HttpResponse<String> get(Bot bot, String path) {
    return send(HttpRequest.newBuilder(url(bot, path)).GET());
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    idleTime.ifPresent(IdleTime::close);
    alarm.close();
    bots.forEach(Bot::stop);
    CallChecks.Faults faults = checks.faults();
    closesRooms();
    faults.assertNone();
  }

  private void closesRooms() {
    rooms.ifPresent(SupportDeskFixture::close);
    assessmentDesk.ifPresent(AssessmentDeskFixture::close);
    office.close();
    office.redis().ifPresent(redis -> redis.close());
    ownPostgres.ifPresentOrElse(
        EmbeddedPostgresServer::close, () -> office.postgres().dropDatabase(database));
    http.shutdownNow();
  }

  private static boolean isCard(MessageView view, long number) {
    return view.fromBot() && view.text().startsWith("Заявка №" + number + "\n");
  }
}
