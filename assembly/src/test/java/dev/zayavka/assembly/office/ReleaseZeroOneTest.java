package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Upgrade from release 0.1: a bot starts on its database, in its chats. */
@Execution(ExecutionMode.CONCURRENT)
class ReleaseZeroOneTest {
  private static final String OUT_OF_DATE = "Эта кнопка устарела.";
  private static final String BROKEN = "что-то сломалось";
  private static final List<String> OVER =
      List.of("d:apply:2:1", "d:drop:", "d:readas:", "d:form", "d:pick:");

  /** Telegram counts on: the bot has carried out commands up to number 900000087. */
  private static final int NEXT_UPDATE = 900_001_000;

  /** Long enough for any machine. */
  private static final Duration A_HUNG_RUN = Duration.ofMinutes(3);

  /** The release kept no digests of what its messages show. */
  private static final String[] WITHOUT_DIGESTS = {
    "editMessageText", "editForumTopic", "closeForumTopic", "reopenForumTopic", "deleteMessage"
  };

  /** SHA-256 of the fixture's files, one behind the other. */
  private static final String AS_WRITTEN_BY_0_1 =
      "b4d3ca6f1821da5c7244ace6ae588f8291a326251d71b272e2329f8f086e2ce5";

  private static final List<String> FILES =
      List.of("buttons.txt", "chats.jsonl", "data.sql", "moment.txt", "schema.sql");

  private TestOffice office;
  private SupportDeskDriver desk;
  private DeviceDeskDriver deviceDesk;

  @BeforeEach
  void open() throws Exception {
    assertThat(digestOfFixture()).as("what release 0.1 wrote").isEqualTo(AS_WRITTEN_BY_0_1);
    String database = Servers.emptyDatabase();
    try (Connection connection = Servers.postgres().connect(database)) {
      ReleaseFixture.restore(connection);
    }
    office =
        TestOffice.plan(Mode.POLLING)
            .bothDesks()
            .withDevices()
            .beginningAt(Instant.parse(ReleaseFixture.read("moment.txt").strip()).plusSeconds(60))
            .restored(database)
            .open()
            .mayRepeat(WITHOUT_DIGESTS);
    desk = new SupportDeskDriver(office);
    deviceDesk = new DeviceDeskDriver(office);
    LongStream.of(ReleaseFixtureWriter.PEOPLE)
        .forEach(person -> office.telegram().person(person).knowsBot());
    new OldChats(office.telegram()).restore(ReleaseFixture.chats());
    office.telegram().updates().continueFrom(NEXT_UPDATE);
    office.starts();
  }

  private static String digestOfFixture() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file : FILES) {
      digest.update(ReleaseFixture.read(file).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_bot_goes_on_where_that_of_the_release_ended() {
    whatWaitedIsDelivered();
    whatWasAskedIsAnswered();
    everyButtonIsUnderstood();
    whatWaitedIsDelivered();
  }

  private void whatWaitedIsDelivered() {
    Awaitility.await("everything tried")
        .atMost(A_HUNG_RUN)
        .untilAsserted(() -> assertThat(effects("state = 'PENDING'")).isEmpty());
    assertThat(effects("state <> 'DONE'")).isEmpty();
  }

  private void whatWasAskedIsAnswered() {
    office.office().otherAnalyst().says("Доход подтверждён");
    office.awaitStatus(1004, "DONE");

    desk.timur().says("Отвечать быстрее");
    desk.timur().awaitsMessage("Спасибо за оценку", PATIENCE);
    assertThat(desk.database().ticketsOf(desk.timur().id())).hasSize(1);

    deviceDesk.zoya().says("завтра");
    awaitTrue(
        "a day", () -> !deviceDesk.database().due(deviceDesk.database().device("SN-4")).isEmpty());

    SimulatedPerson lev = office.telegram().person(54);
    lev.says("lev@" + DeviceDeskFixture.DOMAIN);
    awaitTrue("an address", () -> !deviceDesk.database().email(lev.id()).isEmpty());

    SimulatedPerson admin = deviceDesk.admin();
    MessageView preview = admin.awaitsMessage("Добавится: 1", A_HUNG_RUN);
    admin.taps(preview, "KOI8-R");
    deviceDesk.changed(admin, preview, "KOI8-R");
    MessageView vendor =
        admin.awaitsMessage("a question", view -> view.contains("шаг 2 из 9"), A_HUNG_RUN);
    deviceDesk.tapped(admin, vendor, "Назад", "шаг 1 из 9");
    deviceDesk.answered(admin, "Терминал", "шаг 2 из 9");
    deviceDesk.answered(admin, "Ingenico", "шаг 3 из 9");
    MessageView again = deviceDesk.answered(deviceDesk.developer(), "не тот", "Осталось 2 попытки");
    deviceDesk.tapped(deviceDesk.developer(), again, "Отмена", "тменено");
  }

  private void everyButtonIsUnderstood() {
    List<String> notUnderstood = new ArrayList<>();
    for (String line : ReleaseFixture.read("buttons.txt").lines().toList()) {
      long chat = Long.parseLong(line.substring(0, line.indexOf('\t')));
      String data = line.substring(line.indexOf('\t') + 1);
      String answer =
          personOf(chat).tapsData(anyMessage(chat), data).awaitsAnswer(A_HUNG_RUN).text();
      if (answer.contains(BROKEN) || (answer.equals(OUT_OF_DATE) && !isOver(data))) {
        notUnderstood.add(line + ": " + answer);
      }
    }
    assertThat(notUnderstood).isEmpty();
  }

  /** True for buttons of answered questions: they are out of date, and a press is answered so. */
  private static boolean isOver(String data) {
    return OVER.stream().anyMatch(data::startsWith);
  }

  private List<String> effects(String condition) {
    try (Connection connection = office.connect()) {
      return ReleaseFixture.asked(
          connection,
          "select concat_ws(' ', id, kind, state, last_error) from telegram.outbox where "
              + condition);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The person of a private chat, or a member of the group. */
  private SimulatedPerson personOf(long chat) {
    return Map.of(
            Office.GROUP, office.office().analyst(),
            SupportDeskFixture.MAIN, desk.maria(),
            SupportDeskFixture.IVANS, desk.ivan(),
            SupportDeskFixture.PYOTRS, desk.pyotr())
        .getOrDefault(chat, office.telegram().person(Math.abs(chat)));
  }

  private MessageView anyMessage(long chat) {
    List<MessageView> messages =
        chat < 0
            ? office.telegram().group(chat).messages()
            : office.telegram().person(chat).messages();
    return messages.stream()
        .filter(view -> view.fromBot() && !view.service())
        .findFirst()
        .orElseThrow();
  }
}
