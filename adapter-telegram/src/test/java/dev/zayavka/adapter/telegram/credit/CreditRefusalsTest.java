package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditRefusalsTest {

  /** Ids have up to 52 bits (Bot API, User). */
  private static final PersonId SOMEBODY = new PersonId(4_503_599_627_370_495L);

  private static final OnefId LONGEST = new OnefId(Long.MAX_VALUE);

  private final FakeTelegram telegram = new FakeTelegram();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, new Counters());
  private final BotAccount bot = new BotAccount(api, new MovableClock());

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_refusal_of_a_removed_analyst_fits_an_alert_uncut(Language language) {
    for (CreditState state : everyStateWithLongNames()) {
      String words =
          refusals(language).explain(CreditReason.NOT_AN_ANALYST, new PersonId(11), LONGEST, state);
      assertThat(ButtonAnswer.alert(words).text()).isEqualTo(words);
    }
  }

  @Test
  void a_removed_analyst_is_told_that_they_can_no_longer_decide() {
    assertThat(
            refusals(Language.RU)
                .explain(
                    CreditReason.NOT_AN_ANALYST,
                    new PersonId(11),
                    new OnefId(1001),
                    EveryCreditState.inProgress(aDossier())))
        .contains("убрал вас из списка аналитиков", "Заявка №1001");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_reason_in_every_state_fits_an_alert_uncut(Language language) {
    bot.me();
    CreditRefusals refusals = refusals(language);
    for (CreditReason reason : CreditReason.values()) {
      for (CreditState state : everyStateWithLongNames()) {
        String words = refusals.explain(reason, SOMEBODY, LONGEST, state);
        assertThat(words.length()).as("%s: %s", reason, words).isBetween(1, ButtonAnswer.LONGEST);
        assertThat(ButtonAnswer.alert(words).text()).isEqualTo(words);
      }
    }
  }

  @Test
  void a_refusal_says_where_the_request_stands() {
    assertThat(
            refusals(Language.RU)
                .explain(
                    CreditReason.ALREADY_TAKEN,
                    SOMEBODY,
                    new OnefId(1001),
                    EveryCreditState.inProgress(aDossier())))
        .contains("Заявка №1001: в работе у Анна Ковалёва");
  }

  @Test
  void who_is_no_analyst_is_told_the_number_to_give_to_an_admin() {
    assertThat(
            refusals(Language.RU)
                .explain(
                    CreditReason.NOT_AN_ANALYST,
                    SOMEBODY,
                    new OnefId(1001),
                    EveryCreditState.published(aDossier())))
        .contains("только аналитики", "4503599627370495", "Заявка №1001");
  }

  @Test
  void who_never_wrote_is_told_the_way() {
    CreditState state = EveryCreditState.published(aDossier());
    OnefId request = new OnefId(1001);
    assertThat(refusals(Language.RU).explain(CreditReason.NOT_STARTED, SOMEBODY, request, state))
        .contains("личный чат", "Start");
    bot.me();
    assertThat(refusals(Language.RU).explain(CreditReason.NOT_STARTED, SOMEBODY, request, state))
        .contains("t.me/zayavka_bot", "Start");
  }

  private CreditRefusals refusals(Language language) {
    Texts texts = Texts.in(language, ZoneOffset.UTC).with(CreditFeature.TEXTS);
    return new CreditRefusals(texts, new CreditTexts(texts), bot);
  }

  private static List<CreditState> everyStateWithLongNames() {
    Person endless = Person.of(11, "Имя".repeat(80));
    RequestDossier dossier = aDossier(anApplication(Long.MAX_VALUE));
    MessageRef card = MessageRef.of(-1, 1);
    List<CreditState> states = new ArrayList<>(EveryCreditState.everyState());
    states.add(new CreditState.Assigned(dossier, card, endless, MovableClock.START));
    states.add(new CreditState.InProgress(dossier, card, endless, MovableClock.START));
    return states;
  }
}
