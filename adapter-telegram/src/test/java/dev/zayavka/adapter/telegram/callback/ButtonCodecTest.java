package dev.zayavka.adapter.telegram.callback;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zayavka.adapter.telegram.credit.CreditButton.Accept;
import dev.zayavka.adapter.telegram.credit.CreditButton.Choose;
import dev.zayavka.adapter.telegram.credit.CreditButton.Decline;
import dev.zayavka.adapter.telegram.credit.CreditButton.ShowPage;
import dev.zayavka.adapter.telegram.credit.CreditButton.Take;
import dev.zayavka.adapter.telegram.fake.AllButtons;
import dev.zayavka.adapter.telegram.notice.NoticeButton;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayEffect;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayUpdate;
import dev.zayavka.adapter.telegram.support.SupportButton.AssignTo;
import dev.zayavka.adapter.telegram.support.SupportButton.CloseTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.ConfirmClosing;
import dev.zayavka.adapter.telegram.support.SupportButton.GiveMark;
import dev.zayavka.adapter.telegram.support.SupportButton.KeepOpen;
import dev.zayavka.adapter.telegram.support.SupportButton.ReopenTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.SkipComment;
import dev.zayavka.adapter.telegram.support.SupportButton.TurnTickets;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ButtonCodecTest {

  @Property
  void what_is_packed_is_read_back_and_fits_a_button(@ForAll("data") CallbackData data) {
    String packed = data.packed();

    assertThat(AllButtons.parse(packed)).contains(data);
    assertThat(packed.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
  }

  @Property
  void whatever_comes_is_read_or_passed_over(@ForAll String foreign) {
    AllButtons.parse(foreign).ifPresent(data -> assertThat(data.packed()).isEqualTo(foreign));
  }

  @Example
  void what_is_not_ours_is_passed_over() {
    for (String foreign :
        new String[] {
          "",
          ":",
          "c",
          "c:accept",
          "c:accept:1001",
          "c:accept:1001:x",
          "c:accept:0:1",
          "c:accept:-5:1",
          "c:accept:1001:1:2",
          "c:accept:01001:1",
          "c:accept:99999999999999999999:1",
          "c:choose:1001:1:MAYBE",
          "c:page:OLD:1",
          "s:assign:15:3",
          "s:assign:15:3:0",
          "s:close:0:3",
          "s:close:15:3:",
          "s:mark:15:1",
          "s:skip:015",
          "s:page:OLD:*:1",
          "s:page:*:0:1",
          "s:page:*",
          "accept_1001",
          "n:effect:"
        }) {
      assertThat(AllButtons.parse(foreign)).as(foreign).isEmpty();
    }
  }

  @Example
  void a_button_longer_than_telegram_takes_is_refused() {
    ButtonCodec<Note> codec = new ButtonCodec<>("x", Note.class, action("note", Note.class));
    assertThat(codec.pack(new Note("я".repeat(28)))).isEqualTo("x:note:" + "я".repeat(28));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.pack(new Note("я".repeat(29))))
        .withMessageContaining("64 bytes");
  }

  @Example
  void a_button_without_a_row_is_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ButtonCodec<>("n", NoticeButton.class, action("effect", ReplayEffect.class)))
        .withMessageContaining(ReplayUpdate.class.getName());
  }

  @Example
  void two_buttons_with_one_action_are_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ButtonCodec<>(
                    "n",
                    NoticeButton.class,
                    action("effect", ReplayEffect.class),
                    action("effect", ReplayUpdate.class)))
        .withMessage("two buttons of n:effect");
  }

  @Example
  void a_component_without_a_packed_form_is_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ButtonCodec<>("x", Timer.class, action("timer", Timer.class)))
        .withMessage("no packed form is known for java.time.Duration");
  }

  @Provide
  Arbitrary<CallbackData> data() {
    Arbitrary<OnefId> requests = Arbitraries.longs().between(1, Long.MAX_VALUE).map(OnefId::new);
    Arbitrary<Integer> versions = Arbitraries.integers().greaterOrEqual(0);
    Arbitrary<Long> ids = Arbitraries.longs();
    return Arbitraries.oneOf(
        support(),
        Combinators.combine(requests, versions).as(Accept::new),
        Combinators.combine(requests, versions).as(Decline::new),
        Combinators.combine(requests, versions).as(Take::new),
        Combinators.combine(requests, versions, Arbitraries.of(Verdict.class)).as(Choose::new),
        Combinators.combine(
                Arbitraries.of(CreditStatus.class).optional(),
                Arbitraries.integers().greaterOrEqual(1))
            .as(ShowPage::new),
        ids.map(ReplayEffect::new),
        ids.map(ReplayUpdate::new));
  }

  private static Arbitrary<CallbackData> support() {
    Arbitrary<Long> numbers = Arbitraries.longs().between(1, Long.MAX_VALUE);
    Arbitrary<TicketId> tickets = numbers.map(TicketId::new);
    Arbitrary<TechnicianId> technicians = numbers.map(TechnicianId::new);
    Arbitrary<Integer> versions = Arbitraries.integers().greaterOrEqual(0);
    return Arbitraries.oneOf(
        Combinators.combine(tickets, versions, technicians).as(AssignTo::new),
        Combinators.combine(tickets, versions).as(CloseTicket::new),
        Combinators.combine(tickets, versions).as(ReopenTicket::new),
        Combinators.combine(tickets, versions).as(ConfirmClosing::new),
        Combinators.combine(tickets, versions).as(KeepOpen::new),
        Combinators.combine(
                tickets,
                Arbitraries.integers().between(1, SurveyState.QUESTIONS),
                Arbitraries.integers().between(1, SurveyState.BEST))
            .as(GiveMark::new),
        tickets.map(SkipComment::new),
        Combinators.combine(
                Arbitraries.of(TicketStatus.class).optional(),
                technicians.optional(),
                Arbitraries.integers().greaterOrEqual(1))
            .as((status, of, page) -> new TurnTickets(new TicketFilter(status, of), page)));
  }

  record Note(String text) implements CallbackData {
    @Override
    public String packed() {
      return text;
    }
  }

  record Timer(Duration left) implements CallbackData {
    @Override
    public String packed() {
      return left.toString();
    }
  }
}
