package dev.zayavka.adapter.telegram.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.assessment.AssessmentFeature;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectNamesTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_effect_has_a_name_of_one_desk(Language language) {
    for (Effect effect : EveryEffect.everyEffect()) {
      assertThat(names(language, effect))
          .as(effect.toString())
          .singleElement()
          .satisfies(name -> assertThat(name.plain()).isNotBlank().doesNotContain("{"));
    }
  }

  @Test
  void the_number_of_its_subject_is_in_the_name() {
    assertThat(russian(new CreditEffect.SendDecision(ONEF_ID)))
        .isEqualTo("решение по заявке №1001 в 1F");
    assertThat(
            russian(
                new DeviceEffect.RefreshDevice(
                    new PersonId(7), new DeviceId(12345), MessageRef.of(1, 2))))
        .isEqualTo("обновление карточки устройства №12345");
  }

  private static String russian(Effect effect) {
    return names(Language.RU, effect).getFirst().plain();
  }

  private static List<Html> names(Language language, Effect effect) {
    Texts bot = Texts.in(language, ZoneOffset.UTC);
    return List.of(
            new EffectNames(bot, List.of(ConversationEffect.class, NoticeEffect.class)),
            new EffectNames(
                bot.with(CreditFeature.TEXTS), List.of(CreditEffect.class, CreditView.class)),
            new EffectNames(
                bot.with(SupportFeature.TEXTS), List.of(SupportEffect.class, SupportView.class)),
            new EffectNames(bot.with(DeviceFeature.TEXTS), DeviceFeature.FAMILIES),
            new EffectNames(bot.with(AssessmentFeature.TEXTS), AssessmentFeature.FAMILIES))
        .stream()
        .flatMap(desk -> desk.name(effect).stream())
        .toList();
  }
}
