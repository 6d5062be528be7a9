package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.assessment.Talks.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.conversation.ChooseDesk;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.ConversationEffect.ShowDoctor;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Dialogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The desk in the greeting, in the menu of commands, in {@code /doctor}, and beside other desks.
 */
class AssessmentPlugTest {

  private BotBench bench = BotBench.withTrainings(Language.RU);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void the_greeting_says_what_the_desk_is_for() {
    assertThat(shown(Say.of(ANNA.id(), Phrase.GREETING)).text()).contains("Ника", "/train");

    bench.assessment.admit(MemberRole.ADMIN);
    assertThat(shown(Say.of(ANNA.id(), Phrase.GREETING)).text()).contains("администратора");
  }

  @Test
  void the_menu_of_commands_is_that_of_the_role() {
    bench.deliver(new OfferCommands(ANNA.id()));
    assertThat(bench.telegram.calls("setMyCommands").getLast().parameters().toString())
        .contains("fbpeer", "forget_me")
        .doesNotContain("trainees");

    bench.clock.advance(java.time.Duration.ofSeconds(2));
    bench.assessment.admit(MemberRole.ADMIN);
    bench.deliver(new OfferCommands(ANNA.id()));
    assertThat(bench.telegram.calls("setMyCommands").getLast().parameters().toString())
        .contains("fbpeer", "trainees", "broadcast");
  }

  @Test
  void the_doctor_sees_scenarios_and_providers() {
    bench.assessment.skipped.put(AiProvider.GEMINI, Talks.NOW.plusSeconds(600));
    assertThat(shown(new ShowDoctor(ANNA.id())).text())
        .contains("Тренажёр", "3 сценария", "openai:gpt-5-mini", "gemini пропускается до 13:10");
  }

  @Test
  void the_doctor_names_what_is_missing() {
    bench.close();
    bench =
        BotBench.withTrainings(
            Language.RU,
            desk -> {
              desk.models = List.of();
              desk.scenarios = new Scenarios(List.of());
            });

    assertThat(shown(new ShowDoctor(ANNA.id())).text())
        .contains("Ни одного сценария", "как самопроверка");
    assertThat(shown(new AssessmentEffect.ShowMenu(ANNA.id(), false)).text())
        .contains("без ИИ", "Сценариев пока нет");
  }

  @Test
  void beside_other_desks_a_button_leads_to_the_trainings() {
    bench.close();
    bench = BotBench.withEverything();
    Talk talk = new Talk(bench);
    assertThat(shown(Say.of(ANNA.id(), Phrase.GREETING)).buttons()).contains("🎭 Тренировки");

    talk.press(ANNA, new ChooseDesk("assessment"));
    assertThat(bench.assessment.commands)
        .singleElement()
        .isInstanceOf(SignInCommand.AskPassword.class);

    bench.assessment.admit(MemberRole.USER);
    talk.press(ANNA, new ChooseDesk("assessment"));
    assertThat(bench.converse.replies()).contains(new AssessmentEffect.ShowMenu(ANNA.id(), false));
  }

  @Test
  void a_person_who_goes_to_another_desk_is_not_asked_for_the_password_any_more() {
    bench.close();
    bench = BotBench.withEverything();
    bench.converse.waiting = new Dialogue(AssessmentQuestion.PASSWORD.dialogue(), Map.of());

    new Talk(bench).press(ANNA, new ChooseDesk("support"));

    assertThat(bench.assessment.commands)
        .singleElement()
        .isInstanceOf(SignInCommand.CancelPassword.class);
  }

  private FakeTelegram.Call shown(Effect effect) {
    bench.deliver(effect);
    return bench.telegram.calls("sendMessage").getLast();
  }
}
