package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketReason;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A banned client is out by every door of the desk. */
class ClientBanTest {

  private static final Leg IVANS = Leg.mirror(IVAN);

  private final HelpDesk desk = new HelpDesk();

  @Test
  void staff_see_in_the_topics_that_the_client_is_banned_and_that_the_ban_is_lifted() {
    desk.inWork();
    ban(true);
    assertThat(desk.waiting(TellStaff.class))
        .extracting(TellStaff::leg, TellStaff::note)
        .containsExactly(
            tuple(Leg.MAIN, new StaffNote.ClientBanned("Директор")),
            tuple(IVANS, new StaffNote.ClientBanned("Директор")));
    desk.deliverAll();
    ban(false);
    assertThat(desk.waiting(TellStaff.class))
        .extracting(TellStaff::note)
        .containsOnly(new StaffNote.ClientUnbanned("Директор"));
    assertThat(desk.history())
        .extracting(line -> line.action())
        .endsWith(TicketAction.CLIENT_BANNED, TicketAction.CLIENT_UNBANNED);
  }

  @Test
  void a_banned_client_does_not_wait_for_an_answer() {
    desk.inWork();
    assertThat(desk.ticket().file().waiting()).isPresent();
    ban(true);
    assertThat(desk.ticket().file().waiting()).isEmpty();
    desk.clock.advance(Duration.ofHours(1));
    assertThat(desk.watch.watch(desk.now())).isZero();
  }

  @Test
  void messages_and_edits_of_a_banned_client_are_not_carried_and_the_client_is_told() {
    desk.inWork();
    MessageRef source = desk.inPrivate(aClient());
    desk.says(aClient(), anUtterance(source, "раз"));
    desk.deliverAll();
    ban(true);
    desk.deliverAll();

    assertThat(desk.says(aClient(), "два")).isEqualTo(new CarryOutcome.Banned());
    desk.bridge.edited(desk.id(), anUtterance(source, "раз, и вот что"), desk.now());

    assertThat(desk.waiting(TellBanned.class)).hasSize(2);
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
    assertThat(desk.waiting(CarryPost.class)).isEmpty();
    assertThat(desk.lastPost().content().words().text()).isEqualTo("раз");
  }

  @Test
  void reactions_of_a_banned_client_and_to_one_are_not_carried() {
    desk.inWork();
    desk.staffSays(IVANS, "готово");
    desk.deliverAll();
    MessageRef clients = desk.posts.copy(desk.lastPost().id(), Leg.CLIENT).orElseThrow();
    MessageRef main = desk.posts.copy(desk.lastPost().id(), Leg.MAIN).orElseThrow();
    ban(true);

    desk.bridge.reacted(desk.id(), clients, Optional.of("👍"), desk.now());
    desk.bridge.reacted(desk.id(), main, Optional.of("👍"), desk.now());

    assertThat(desk.waiting(CarryReaction.class)).isEmpty();
  }

  @Test
  void what_staff_write_or_edit_is_said_not_to_go_out() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    MessageRef source = desk.in(main);
    desk.bridge.fromStaff(
        desk.id(), main, somebodyOfStaff(), anUtterance(source, "едем"), desk.now());
    desk.deliverAll();
    ban(true);
    desk.deliverAll();

    assertThat(desk.staffSays(IVANS, "ждите"))
        .isEqualTo(new CarryOutcome.Refused(desk.ticketId(), TicketReason.CLIENT_BANNED));
    desk.bridge.editedInTopic(desk.id(), main, anUtterance(source, "не едем"), desk.now());
    desk.bridge.editedInTopic(desk.id(), main, anUtterance(source, "и не ждите"), desk.now());

    assertThat(desk.waiting(TellNotCarried.class))
        .extracting(TellNotCarried::leg, TellNotCarried::reason)
        .containsExactly(
            tuple(IVANS, TicketReason.CLIENT_BANNED), tuple(Leg.MAIN, TicketReason.CLIENT_BANNED));
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
    assertThat(desk.waiting(CarryPost.class)).isEmpty();
  }

  @Test
  void what_waits_for_the_client_when_they_are_banned_goes_out_after_the_ban() {
    desk.inWork();
    desk.staffSays(IVANS, "перезагрузите");
    ban(true);
    assertThat(
            desk.posts.parcel(
                desk.lastPost().id(), Leg.CLIENT, desk.now(), desk.now().minusSeconds(60)))
        .isInstanceOf(PackedPosts.Nothing.class);
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.CLIENT)).isEmpty();

    ban(false);
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.CLIENT)).containsExactly("перезагрузите");
  }

  @Test
  void closing_says_nothing_to_a_banned_client_and_asks_no_survey() {
    desk.inWork();
    ban(true);
    desk.deliverAll();
    desk.close();

    assertThat(desk.waiting(AskSurvey.class)).isEmpty();
    assertThat(desk.waiting(TellClient.class)).isEmpty();
  }

  @Test
  void marks_and_comments_of_a_banned_client_are_not_taken() {
    desk.inWork();
    desk.close();
    desk.deliverAll();
    MessageRef on = desk.inPrivate(aClient());
    for (int question = 1; question <= 3; question++) {
      assertThat(mark(question, on)).isInstanceOf(SurveyOutcome.Taken.class);
    }
    ban(true);

    assertThat(desk.surveys.comment(desk.id(), aClient().id(), "плохо", desk.now())).isFalse();
    assertThat(desk.surveys.cancelComment(desk.id(), aClient().id(), desk.now())).isFalse();
    assertThat(desk.surveys.skip(desk.id(), desk.ticketId(), aClient().id(), on, desk.now()))
        .isInstanceOfSatisfying(
            SurveyOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(SurveyOutcome.Reason.BANNED));
    assertThat(mark(1, on)).isInstanceOf(SurveyOutcome.Refused.class);
  }

  @Test
  void a_phone_number_of_a_banned_client_is_not_kept() {
    desk.inWork();
    ban(true);
    desk.clients.sharedPhone(desk.id(), aClient().id(), "+7 900 000 00 01", desk.now());
    assertThat(desk.in(work -> work.clients().find(aClient().id())).orElseThrow().phone())
        .isEmpty();
  }

  @Test
  void an_admin_is_never_shut_out() {
    desk.inWork();
    ban(true);
    assertThat(desk.clients.isShutOut(aClient().id())).isTrue();
    assertThat(desk.clients.isShutOut(anAdmin().id())).isFalse();
    ban(false);
    assertThat(desk.clients.isShutOut(aClient().id())).isFalse();
  }

  private SurveyOutcome mark(int question, MessageRef on) {
    return desk.surveys.mark(
        desk.id(), desk.ticketId(), question, 3, aClient().id(), on, desk.now());
  }

  private void ban(boolean banned) {
    desk.clients.ban(desk.id(), anAdmin(), aClient().id(), banned, desk.now());
  }
}
