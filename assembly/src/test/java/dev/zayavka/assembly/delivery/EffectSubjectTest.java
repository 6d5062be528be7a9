package dev.zayavka.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditView.ShowStats;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceEffect.TellBorrower;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.TicketId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EffectSubjectTest {

  private static final PersonId PERSON = new PersonId(11);

  @AfterEach
  void forget() {
    EffectSubject.forget();
  }

  @Test
  void the_ticket_the_request_and_the_device_of_a_delivery_are_named() {
    assertThat(EffectSubject.of(new SendDecision(new OnefId(1001))))
        .isEqualTo(Map.of("request", "1001"));
    assertThat(EffectSubject.of(new OpenTopic(new TicketId(15), Leg.MAIN, new ChatId(-1))))
        .isEqualTo(Map.of("ticket", "15"));
    assertThat(
            EffectSubject.of(
                new TellBorrower(PERSON, new DeviceId(7), BorrowerNote.SOMEBODY_WAITS)))
        .isEqualTo(Map.of("device", "7"));
    assertThat(EffectSubject.of(new ShowStats(PERSON))).isEmpty();
  }

  @Test
  void the_subject_of_another_delivery_is_taken_off() {
    MDC.put("ticket", "99");
    EffectSubject.note(new SendDecision(new OnefId(1001)));
    assertThat(MDC.get("ticket")).isNull();
    assertThat(MDC.get("request")).isEqualTo("1001");

    EffectSubject.forget();
    assertThat(MDC.get("request")).isNull();
  }
}
