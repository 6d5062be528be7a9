package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.REJECT;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Generator of the fixture of release 0.1 in {@code src/test/resources/release-0.1}, run once, with
 * the code of that release. Its name keeps it out of the usual runs of the tests, and it refuses to
 * write over a fixture; to make the fixture of another release, give {@link ReleaseFixture} another
 * folder and run {@code ./zayavka test -pl assembly -am -Dtest=ReleaseFixtureWriter
 * -Dsurefire.failIfNoSpecifiedTests=false}. The people in it are those of the office of the tests.
 */
class ReleaseFixtureWriter {
  static final long[] PEOPLE = {1, 11, 12, 21, 22, 31, 41, 42, 43, 51, 52, 53, 54, 61};
  private static final long[] ROOMS = {
    Office.GROUP, SupportDeskFixture.MAIN, SupportDeskFixture.IVANS, SupportDeskFixture.PYOTRS
  };

  private TestOffice office;
  private SupportDeskDriver desk;
  private DeviceDeskDriver deviceDesk;

  @BeforeAll
  static void refuseToWriteOver() {
    if (Files.exists(ReleaseFixture.FOLDER)) {
      throw new IllegalStateException(
          ReleaseFixture.FOLDER + " exists: the fixture of a release is never written again");
    }
  }

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.POLLING).bothDesks().withDevices().running();
    desk = new SupportDeskDriver(office);
    deviceDesk = new DeviceDeskDriver(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_busy_office_is_put_on_record() throws Exception {
    aReminder();
    aDeadUpdate();
    requests();
    tickets();
    devices();
    lists();
    forms();
    office.awaitRest();
    Instant now = office.clock().instant();
    office.stops(office.bot());
    enqueue(now);
    write(now);
  }

  private void requests() {
    SimulatedPerson anna = office.anna();
    SimulatedPerson boris = office.boris();
    office.published(1001);
    office.accepted(anna, 1002);
    office.inWork(anna, 1003);
    office.decided(anna, 1005, APPROVE, "Доход подтверждён");
    office.awaitStatus(1005, "DONE");
    office.decided(boris, 1006, REJECT, "Нет справки");
    office.awaitStatus(1006, "DONE");
    boris.taps(office.inWork(boris, 1004), APPROVE);
    office.question(boris, 1004);
    SimulatedPerson admin = office.admin();
    for (String command : List.of("/requests", "/request 1003", "/stats", "/analysts")) {
      admin.says(command);
    }
    office.awaitRest();
  }

  private void tickets() {
    LiveTopic mirror = desk.inWork(desk.alisa(), desk.ivan(), "касса не печатает");
    desk.ivan().in(mirror).says("Перезагрузите её");
    desk.alisa().awaitsMessage("Перезагрузите её", PATIENCE);
    desk.inWork(desk.timur(), desk.pyotr(), "нет связи");
    desk.closed(desk.timur());
    for (int question = 1; question <= 3; question++) {
      mark(question);
    }
    desk.timur().awaitsMessage("the question", view -> view.contains("что улучшить"), PATIENCE);
    SimulatedPerson nina = person(43, "Нина");
    LiveTopic main = desk.opened(nina, "как продлить договор?");
    main.group().closesTopic(desk.maria(), main.id());
    main.awaitsMessage("a question", view -> view.contains("закрыли вручную"), PATIENCE);
    for (String command : List.of("/tickets", "/ticket 1", "/technicians", "/support_stats")) {
      desk.admin().says(command);
    }
    office.awaitRest();
  }

  private void mark(int number) {
    MessageView survey =
        desk.timur()
            .awaitsMessage(
                "question " + number,
                view -> view.buttons().size() == 5 && view.contains(number + " из 3"),
                PATIENCE);
    SupportDeskDriver.tap(desk.timur(), survey, "4");
  }

  private void aReminder() {
    String rows =
        LongStream.rangeClosed(1, 12)
            .mapToObj(row -> "Касса;Эвотор;7.2;SN-%d;ИНВ-%d;;Склад;;\r\n".formatted(row, row))
            .collect(Collectors.joining());
    deviceDesk.imported("list.csv", DeviceDeskDriver.HEADER + rows);
    awaitTrue("devices", () -> deviceDesk.database().deviceCount() == 12);
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.taken(vera, device(1), "завтра");
    office.clock().forward(Duration.ofHours(24));
    deviceDesk.runsTimedWork();
    vera.awaitsMessage("a reminder", view -> view.button("Вернул").isPresent(), PATIENCE);
  }

  private void devices() {
    SimulatedPerson vera = deviceDesk.vera();
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    deviceDesk.joins(gleb, device(1));
    deviceDesk.taken(vera, device(2));
    deviceDesk.joins(gleb, device(2));
    vera.taps(deviceDesk.card(vera, device(2)), DeviceDeskDriver.RETURN);
    awaitTrue(
        "an offer",
        () -> gleb.newestFromBot().orElseThrow().button(DeviceDeskDriver.COLLECT).isPresent());
    for (String words : List.of("касса", "/categories", "/all", "/mine", "/wishlist", "/help")) {
      vera.says(words);
    }
    office.awaitRest();
    vera.taps(deviceDesk.card(vera, device(3)), DeviceDeskDriver.HISTORY);
    SimulatedPerson zoya = deviceDesk.registered(deviceDesk.zoya());
    deviceDesk.taken(zoya, device(4));
  }

  private void lists() {
    SimulatedPerson admin = deviceDesk.admin();
    for (String words :
        List.of("/overdue", "/users", "/edit " + device(5), "/label " + device(5))) {
      admin.says(words);
    }
    office.awaitRest();
    String russian = DeviceDeskDriver.HEADER + "Терминал;Ingenico;Move/2500;SN-100;;;Душанбе;;\r\n";
    deviceDesk.previewAfter(admin.uploads("second.csv", Lists.in("windows-1251", russian)));
    office.awaitRest();
  }

  private void forms() {
    deviceDesk.answered(deviceDesk.developer(), "/logs", "Пришлите код");
    person(54, "Лев").starts();
    person(54, "Лев").awaitsMessage("почт", PATIENCE);
    deviceDesk.answered(deviceDesk.admin(), "/add", "шаг 1 из 9");
    deviceDesk.answered(deviceDesk.admin(), "Терминал", "шаг 2 из 9");
  }

  private void aDeadUpdate() {
    SimulatedPerson admin = office.admin();
    office
        .telegram()
        .updates()
        .add(
            "message",
            JsonNodes.object().put("message_id", "poison").put("chat", 5).put("text", "секрет"),
            admin.id());
    admin.awaitsMessage("a notice", view -> view.contains("отложено"), PATIENCE);
    office.awaitRest();
  }

  private long device(int number) {
    return deviceDesk.database().device("SN-" + number);
  }

  private SimulatedPerson person(long id, String name) {
    return office.telegram().person(id).named(name).knowsBot();
  }

  private void enqueue(Instant now) throws SQLException {
    String url;
    long list;
    try (Connection connection = office.connect()) {
      url = connection.getMetaData().getURL();
      list =
          Long.parseLong(
              ReleaseFixture.asked(connection, "select max(id) from devices.imports").getFirst());
    }
    List<Effect> effects =
        PendingEffects.everyKind(new DeviceId(device(1)), new ImportId(list), now);
    Set<Class<?>> kinds =
        effects.stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
    assertThat(kinds)
        .isEqualTo(
            EveryEffect.families().stream()
                .flatMap(family -> SealedKinds.of(family).stream())
                .collect(Collectors.toSet()));
    try (PostgresAdapter adapter =
        PostgresAdapter.open(
            PostgresSettings.of(url, "postgres", ""), Servers.DESKS, new Servers.Deaf())) {
      adapter
          .spine()
          .inTransaction(
              work -> {
                effects.forEach(effect -> work.outbox().enqueue(effect, now));
                return effects.size();
              });
    }
  }

  private void write(Instant now) throws SQLException, IOException {
    Files.createDirectories(ReleaseFixture.FOLDER);
    StringBuilder schema = new StringBuilder(LIQUIBASE);
    for (String file : List.of("telegram", "credit", "support", "devices")) {
      try (InputStream changelog =
          PostgresAdapter.class.getResourceAsStream("/db/changelog/" + file + ".sql")) {
        schema.append(new String(changelog.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    file("schema.sql", schema.toString());
    try (Connection connection = office.connect()) {
      file("data.sql", ReleaseFixture.dump(connection));
    }
    file(
        "chats.jsonl",
        messages().map(JsonNodes::write).collect(Collectors.joining("\n", "", "\n")));
    Set<String> buttons = new LinkedHashSet<>();
    office.telegram().transcript().accepted().forEach(call -> buttons.addAll(buttons(call)));
    file("buttons.txt", String.join("\n", buttons) + "\n");
    file("moment.txt", now + "\n");
  }

  /** The chat and the data of every button a call put into it. */
  private static List<String> buttons(RecordedCall call) {
    return call.arguments().path("reply_markup").findValuesAsText("callback_data").stream()
        .map(data -> call.chatId() + "\t" + data)
        .toList();
  }

  private Stream<JsonNode> messages() {
    BotApiEmulator telegram = office.telegram();
    Stream<MessageView> inRooms =
        LongStream.of(ROOMS).boxed().flatMap(room -> telegram.group(room).everything().stream());
    Stream<MessageView> inPrivate =
        LongStream.of(PEOPLE)
            .boxed()
            .flatMap(person -> telegram.person(person).messages().stream())
            .sorted(Comparator.comparing(MessageView::id));
    return Stream.concat(inRooms, inPrivate).map(OldChats::kept);
  }

  private static void file(String name, String text) throws IOException {
    Files.writeString(ReleaseFixture.FOLDER.resolve(name), text);
  }

  /** As Liquibase makes its tables. */
  private static final String LIQUIBASE =
      """
      create schema telegram;
      create table telegram.databasechangelog (
        id varchar(255) not null,
        author varchar(255) not null,
        filename varchar(255) not null,
        dateexecuted timestamp not null,
        orderexecuted integer not null,
        exectype varchar(10) not null,
        md5sum varchar(35),
        description varchar(255),
        comments varchar(255),
        tag varchar(255),
        liquibase varchar(20),
        contexts varchar(255),
        labels varchar(255),
        deployment_id varchar(10)
      );

      """;
}
