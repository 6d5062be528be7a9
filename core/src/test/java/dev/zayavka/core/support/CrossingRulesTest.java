package dev.zayavka.core.support;

import static dev.zayavka.core.support.TicketTable.GROUP;
import static dev.zayavka.core.support.TicketTable.IVAN;
import static dev.zayavka.core.support.TicketTable.NOW;
import static dev.zayavka.core.support.TicketTable.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.support.CrossingRules.Crossing;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossingRulesTest {

  private static final Leg IVANS = Leg.mirror(IVAN);
  private static final Leg OLGAS = Leg.mirror(OLGA);
  private static final TicketState NEW = new New(TicketTable.file(Optional.empty()));
  private static final TicketState WORKING = new Working(TicketTable.file(Optional.empty()), IVAN);
  private static final TicketState CLOSED =
      new Closed(TicketTable.file(Optional.empty()), Optional.of(IVAN), NOW);

  @Test
  void a_client_is_heard_in_the_main_topic_and_in_the_mirror() {
    assertThat(crossing(NEW, Leg.CLIENT, "помогите")).isEqualTo(over(Leg.MAIN));
    assertThat(crossing(WORKING, Leg.CLIENT, "помогите")).isEqualTo(over(Leg.MAIN, IVANS));
  }

  @Test
  void a_technician_is_heard_by_the_client_and_in_the_main_topic() {
    assertThat(crossing(WORKING, IVANS, "перезагрузите")).isEqualTo(over(Leg.CLIENT, Leg.MAIN));
  }

  @Test
  void staff_are_heard_by_the_client_and_in_the_mirror() {
    assertThat(crossing(WORKING, Leg.MAIN, "мы в пути")).isEqualTo(over(Leg.CLIENT, IVANS));
    assertThat(crossing(NEW, Leg.MAIN, "мы в пути")).isEqualTo(over(Leg.CLIENT));
  }

  @Test
  void who_lost_the_ticket_is_not_heard() {
    assertThat(crossing(WORKING, OLGAS, "я ещё тут")).isEqualTo(stopped(TicketReason.NOT_YOURS));
  }

  @Test
  void nothing_crosses_when_the_ticket_is_closed() {
    assertThat(crossing(CLOSED, Leg.MAIN, "и ещё")).isEqualTo(stopped(TicketReason.CLOSED));
    assertThat(crossing(CLOSED, IVANS, "и ещё")).isEqualTo(stopped(TicketReason.CLOSED));
  }

  @Test
  void a_note_of_staff_stays_inside_and_the_client_may_begin_as_they_like() {
    assertThat(crossing(WORKING, Leg.MAIN, "// клиент нервный"))
        .isEqualTo(new Crossing.Inside(TicketAction.STAFF_NOTE));
    assertThat(crossing(WORKING, Leg.CLIENT, "//сервер/папка")).isEqualTo(over(Leg.MAIN, IVANS));
  }

  @Test
  void a_call_for_a_specialist_stays_inside_and_a_clients_mention_crosses() {
    assertThat(CrossingRules.crossing(WORKING, IVANS, calling("@olga помоги", "olga")))
        .isEqualTo(new Crossing.Inside(TicketAction.SPECIALIST_CALLED));
    assertThat(CrossingRules.crossing(WORKING, Leg.CLIENT, calling("@shop не отвечает", "shop")))
        .isEqualTo(over(Leg.MAIN, IVANS));
  }

  @Test
  void a_mention_of_the_client_is_no_call() {
    assertThat(CrossingRules.crossing(WORKING, IVANS, calling("@Anna перезагрузите", "Anna")))
        .isEqualTo(over(Leg.CLIENT, Leg.MAIN));
    Utterance linked =
        said("Анна, перезагрузите", Optional.of(new Mention.Linked(new PersonId(500))));
    assertThat(CrossingRules.crossing(WORKING, IVANS, linked))
        .isEqualTo(over(Leg.CLIENT, Leg.MAIN));
  }

  @Test
  void a_note_in_a_closed_ticket_needs_no_answer() {
    assertThat(crossing(CLOSED, Leg.MAIN, "// на память"))
        .isEqualTo(new Crossing.Inside(TicketAction.STAFF_NOTE));
  }

  private static Crossing crossing(TicketState ticket, Leg from, String words) {
    return CrossingRules.crossing(ticket, from, said(words, Optional.empty()));
  }

  private static Utterance calling(String words, String username) {
    return said(words, Optional.of(new Mention.Named(username)));
  }

  private static Utterance said(String words, Optional<Mention> call) {
    return new Utterance(
        new MessageRef(GROUP, 5),
        MessageContent.text(FormattedText.plain(words)),
        Optional.empty(),
        Optional.empty(),
        call);
  }

  private static Crossing over(Leg... legs) {
    return new Crossing.Over(List.of(legs));
  }

  private static Crossing stopped(TicketReason why) {
    return new Crossing.Stopped(why);
  }
}
