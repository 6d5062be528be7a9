package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.shown;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Admins write to those who train; each person gets it once. */
class BroadcastTest extends SharedAssessmentDesk {

  private static final String EVERYBODY = "все участники";
  private static final String NOW = "Отправить сейчас";

  @Test
  void everybody_who_can_be_reached_gets_it_once_over_a_restart() {
    List<SimulatedPerson> people = List.of(desk.member(), desk.member(), desk.member());
    people.getLast().blocks();
    SimulatedPerson trainer = desk.trainer();
    MessageView card = drafted(trainer, EVERYBODY, "Завтра новый сценарий");
    assertThat(desk.messages(trainer, "Завтра новый сценарий")).isEqualTo(3);
    trainer.taps(card, "Через час");
    shown(trainer, card, "ждёт своего времени");
    desk.office().awaitRest();
    assertThat(desk.messages(people.getFirst(), "Завтра новый сценарий")).isZero();

    desk.office().stops(desk.office().bot());
    desk.office().clock().forward(Duration.ofMinutes(61));
    desk.office().starts(Map.of());
    shown(trainer, card, "закончена");
    desk.office().awaitRest();

    people.getLast().unblocks();
    assertThat(desk.messages(people.getLast(), "Завтра новый сценарий")).isZero();
    for (SimulatedPerson person : people.subList(0, 2)) {
      assertThat(desk.messages(person, "Завтра новый сценарий")).isEqualTo(1);
    }
    assertThat(desk.messages(trainer, "Завтра новый сценарий")).isEqualTo(4);
  }

  @Test
  void a_time_is_given_by_a_command_and_a_broadcast_can_be_called_off() {
    SimulatedPerson person = desk.member();
    SimulatedPerson trainer = desk.trainer();
    MessageView card = drafted(trainer, EVERYBODY, "Этого никто не увидит");
    String number = card.text().replaceAll("(?s).*Рассылка №(\\d+).*", "$1");

    desk.answered(trainer, "/broadcast " + number + " 01.01.2020 10:00", "Это время уже прошло");
    MessageView scheduled =
        desk.answered(trainer, "/broadcast " + number + " 01.12.2026 10:00", "01.12.2026 10:00");
    desk.office().awaitRest();
    trainer.taps(scheduled, "Отменить");
    shown(trainer, scheduled, "остановлена");
    desk.office().awaitRest();

    assertThat(desk.messages(person, "Этого никто не увидит")).isZero();
    assertThat(desk.office().telegram().transcript().calls("editMessageText"))
        .allMatch(call -> call.status() == 200);
  }

  @Test
  void those_who_never_began_a_scenario_are_an_audience() {
    SimulatedPerson began = desk.trainee("/fbpeer");
    SimulatedPerson newcomer = desk.member();
    SimulatedPerson trainer = desk.trainer();

    MessageView card = drafted(trainer, "не начинали: 👥 Обратная связь коллеге", "Попробуйте!");
    assertThat(card.text()).containsPattern("Получ[иа]т \\d+ человек");
    trainer.taps(card, NOW);
    newcomer.awaitsMessage("Попробуйте!", PATIENCE);
    shown(trainer, card, "закончена");
    desk.office().awaitRest();

    assertThat(desk.messages(newcomer, "Попробуйте!")).isEqualTo(1);
    assertThat(desk.messages(began, "Попробуйте!")).isZero();
  }

  /** A draft for an audience; its card. */
  private MessageView drafted(SimulatedPerson trainer, String audience, String words) {
    MessageView menu = desk.answered(trainer, "/broadcast", "Кому написать?");
    desk.tapped(trainer, menu, audience, "Пришлите текст рассылки");
    MessageView said = trainer.says(words);
    MessageView card =
        trainer.awaitsMessage(
            "the card",
            view -> view.sequence() > said.sequence() && view.button(NOW).isPresent(),
            PATIENCE);
    desk.office().awaitRest();
    return card;
  }
}
