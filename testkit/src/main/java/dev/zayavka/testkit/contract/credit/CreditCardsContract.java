package dev.zayavka.testkit.contract.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link CreditCards}. */
public interface CreditCardsContract {
  /** Transactions over a store without requests. */
  Transactions<CreditWork> transactions();

  @Test
  default void a_request_is_shown_nowhere_at_first() {
    assertThat(cards(driver().someRequest(1001).id())).isEmpty();
  }

  @Test
  default void cards_are_known_in_the_order_they_came() {
    RequestId request = driver().someRequest(1001).id();
    add(request, MessageRef.of(-100, 9));
    add(request, MessageRef.of(11, 3));
    add(request, MessageRef.of(-100, 7));
    assertThat(cards(request))
        .containsExactly(MessageRef.of(-100, 9), MessageRef.of(11, 3), MessageRef.of(-100, 7));
  }

  @Test
  default void a_card_is_known_once_and_keeps_its_place() {
    RequestId request = driver().someRequest(1001).id();
    add(request, MessageRef.of(-100, 9));
    add(request, MessageRef.of(-100, 7));
    add(request, MessageRef.of(-100, 9));
    assertThat(cards(request)).containsExactly(MessageRef.of(-100, 9), MessageRef.of(-100, 7));
  }

  @Test
  default void cards_are_told_apart_by_chat_and_number() {
    RequestId request = driver().someRequest(1001).id();
    add(request, MessageRef.of(-100, 9));
    add(request, MessageRef.of(-200, 9));
    driver().tell(work -> work.cards().remove(request, MessageRef.of(-100, 9)));
    assertThat(cards(request)).containsExactly(MessageRef.of(-200, 9));
  }

  @Test
  default void each_request_has_cards_of_its_own() {
    RequestId one = driver().someRequest(1001).id();
    RequestId other = driver().someRequest(1002).id();
    add(one, MessageRef.of(-100, 9));
    add(other, MessageRef.of(-100, 10));
    driver().tell(work -> work.cards().remove(one, MessageRef.of(-100, 10)));
    assertThat(cards(one)).containsExactly(MessageRef.of(-100, 9));
    assertThat(cards(other)).containsExactly(MessageRef.of(-100, 10));
  }

  @Test
  default void a_card_that_comes_back_comes_last() {
    RequestId request = driver().someRequest(1001).id();
    add(request, MessageRef.of(-100, 9));
    add(request, MessageRef.of(-100, 7));
    driver().tell(work -> work.cards().remove(request, MessageRef.of(-100, 9)));
    add(request, MessageRef.of(-100, 9));
    assertThat(cards(request)).containsExactly(MessageRef.of(-100, 7), MessageRef.of(-100, 9));
  }

  private void add(RequestId request, MessageRef card) {
    driver().tell(work -> work.cards().add(request, card));
  }

  private List<MessageRef> cards(RequestId request) {
    return driver().ask(work -> work.cards().of(request));
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }
}
