package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.MessageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A client who is banned while their ticket is open. */
@Execution(ExecutionMode.CONCURRENT)
class BannedClientTest extends TicketInWork {

  private static final String TOLD = "сейчас не принимаются";

  @Test
  void a_banned_client_is_out_by_every_door_and_staff_are_told() {
    MessageView said = alisa.says("[раз]");
    MessageView answer = desk.ivan().in(mirror).says("[ответ]");
    MessageView copy = alisa.awaitsMessage("[ответ]");
    mirror.awaitsMessage("[раз]");
    ban();

    alisa.edits(said, "[правка]");
    alisa.privately().reacts(copy, "👍");
    alisa.says("[два]");
    alisa.says("/start");
    alisa.awaitsMessage("told", view -> view.contains(TOLD), PATIENCE);
    desk.ivan().in(mirror).says("[после запрета]");
    mirror.awaitsMessage("не передано");
    desk.ivan().in(mirror).edits(answer, "[ответ с правкой]");
    desk.closed(alisa);
    desk.awaitRest();

    ChatTexts.in(main).never("[правка]", "[два]", "[после запрета]", "[ответ с правкой]");
    ChatTexts.in(mirror).never("[правка]", "[два]");
    ChatTexts.with(alisa).never("[после запрета]", "[ответ с правкой]", "Оцените", "закрыто");
    assertThat(ChatTexts.with(alisa).count(TOLD)).isGreaterThanOrEqualTo(3);
    assertThat(main.group().message(desk.card(main).id()).text()).contains("Клиент заблокирован");
    assertThat(desk.database().events(1)).containsOnlyOnce("CLIENT_BANNED");
  }

  @Test
  void marks_of_a_banned_client_are_not_taken() {
    desk.closed(alisa);
    MessageView survey = alisa.awaitsMessage("a survey", view -> view.contains("1 из 3"), PATIENCE);
    desk.admin().says("/ban #1");
    desk.admin().awaitsMessage("больше не принимаются");

    assertThat(alert(alisa.taps(survey, "5"))).contains(TOLD);
    alisa.says("[вместо оценки]");
    alisa.awaitsMessage("told", view -> view.contains(TOLD), PATIENCE);
    desk.awaitRest();

    assertThat(desk.database().ticketsOf(alisa.id())).hasSize(1);
    ChatTexts.in(main).never("[вместо оценки]", "Оценки клиента");
  }

  @Test
  void messages_are_carried_again_when_the_ban_is_lifted() {
    ban();
    alisa.says("[во время запрета]");
    alisa.awaitsMessage("told", view -> view.contains(TOLD), PATIENCE);
    desk.admin().says("/unban #1");
    main.awaitsMessage("разблокирован");

    alisa.says("[снова]");
    mirror.awaitsMessage("[снова]");
    desk.ivan().in(mirror).says("[и ответ]");
    alisa.awaitsMessage("[и ответ]");
    desk.awaitRest();
    ChatTexts.in(main).never("[во время запрета]");
  }

  private void ban() {
    desk.admin().says("/ban #1");
    main.awaitsMessage("Клиент заблокирован");
    mirror.awaitsMessage("Клиент заблокирован");
  }
}
