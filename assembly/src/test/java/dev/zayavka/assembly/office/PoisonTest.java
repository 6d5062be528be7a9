package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.HANDLE_AGAIN;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates that cannot be handled. */
@ParameterizedClass
@EnumSource(Mode.class)
@Execution(ExecutionMode.CONCURRENT)
class PoisonTest {

  private final Mode mode;
  private TestOffice office;
  private SimulatedPerson admin;
  private SimulatedPerson anna;

  PoisonTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    office = TestOffice.plan(mode).running();
    admin = office.admin();
    anna = office.anna();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_update_nobody_can_read_is_put_aside_and_the_others_go_on() {
    office
        .telegram()
        .updates()
        .add(
            "message",
            JsonNodes.object().put("message_id", "poison").put("chat", 5).put("text", "секрет"),
            anna.id());
    MessageView said = anna.says("/help");
    anna.awaitsMessageAfter(said, "Команды", PATIENCE);

    MessageView notice = notice();
    assertThat(notice.text()).contains("отложено").doesNotContain("секрет");
    office.awaitRest();
    assertThat(alert(admin.taps(notice, HANDLE_AGAIN))).contains("Снова не получилось");
    assertThat(alert(anna.tapsData(notice, notice.buttons().getFirst().data())))
        .contains("только администраторы");
    assertThat(office.get(office.bot(), "/metrics").body())
        .containsPattern("zayavka_updates_seconds_count\\{[^}]*PARKED[^}]*} 1");
  }

  @Test
  void a_tap_that_kept_failing_is_handled_when_an_admin_says_so() {
    MessageView card = office.published(1001);
    office.awaitRest();
    sql("alter table credit.analysts rename to analysts_gone");
    assertThat(alert(anna.taps(card, ACCEPT))).contains("что-то сломалось");
    MessageView notice = notice();
    assertThat(office.creditDatabase().status(1001)).isEqualTo("NEW");

    sql("alter table credit.analysts_gone rename to analysts");
    assertThat(admin.taps(notice, HANDLE_AGAIN).awaitsAnswer(PATIENCE).text())
        .isEqualTo("Обработано.");
    office.privateCard(anna, 1001, TAKE);
    office.awaitStatus(1001, "ASSIGNED");
    assertThat(alert(admin.taps(notice, HANDLE_AGAIN))).contains("уже обработано");
  }

  private MessageView notice() {
    return admin.awaitsMessage(
        "a notice", view -> view.buttonTexts().contains(HANDLE_AGAIN), PATIENCE);
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
