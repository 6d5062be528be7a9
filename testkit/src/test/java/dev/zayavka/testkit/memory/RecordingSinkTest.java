package dev.zayavka.testkit.memory;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.testkit.contract.delivery.SinkContract;
import dev.zayavka.testkit.fixture.EveryEffect;
import org.junit.jupiter.api.Test;

final class RecordingSinkTest implements SinkContract {
  private final RecordingSink sink = new RecordingSink(Channel.TELEGRAM);

  @Override
  public Sink sink() {
    return sink;
  }

  @Override
  public Claim aClaim() {
    return EveryEffect.aClaimOf(new PublishCard(ONEF_ID, GROUP));
  }

  @Override
  public void outsideIsGone() {
    sink.always(claim -> new TryLater("gone"));
  }

  @Test
  void it_answers_as_scripted_and_then_as_before() {
    sink.next(new Refused(403, "blocked", true), new Obsolete(Why.UNCHANGED));
    assertThat(sink.deliver(aClaim())).isInstanceOf(Refused.class);
    assertThat(sink.deliver(aClaim())).isInstanceOf(Obsolete.class);
    assertThat(sink.deliver(aClaim())).isInstanceOf(Delivered.class);
  }

  @Test
  void it_breaks_when_told_to() {
    IllegalStateException broken = new IllegalStateException("broken on purpose");
    sink.nextThrows(broken);
    assertThatThrownBy(() -> sink.deliver(aClaim())).isSameAs(broken);
    assertThat(sink.deliver(aClaim())).isInstanceOf(Delivered.class);
  }

  @Test
  void it_remembers_what_it_was_given() {
    sink.next(new TryLater("gone"));
    sink.deliver(aClaim());
    sink.deliver(aClaim());
    assertThat(sink.claims()).containsExactly(aClaim(), aClaim());
    assertThat(sink.effects()).containsExactly(aClaim().effect(), aClaim().effect());
  }

  @Test
  void each_message_it_makes_stands_in_the_chat_it_was_for() {
    assertThat(sink.deliver(aClaim()))
        .isInstanceOfSatisfying(
            Delivered.class,
            delivered ->
                assertThat(delivered.receipt())
                    .isInstanceOfSatisfying(
                        Receipt.Message.class,
                        message -> assertThat(message.ref().chat()).isEqualTo(GROUP)));
    assertThat(sink.deliver(aClaim())).isNotEqualTo(sink.deliver(aClaim()));
  }
}
