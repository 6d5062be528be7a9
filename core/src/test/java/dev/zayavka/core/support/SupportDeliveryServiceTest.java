package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Part;
import dev.zayavka.ports.delivery.Delivery.Receipt.Shortfall;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.RestatePost;
import dev.zayavka.ports.support.SupportEffect.TellAuthor;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SupportView.ReportGroup;
import dev.zayavka.ports.support.TicketAction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupportDeliveryServiceTest {

  private static final Leg IVANS = Leg.mirror(IVAN);
  private static final Delivery NO_TOPIC =
      new Refused(400, "Bad Request: message thread not found", true, About.TOPIC);
  private static final Delivery NO_GROUP =
      new Refused(403, "Forbidden: bot was kicked", true, About.GROUP);
  private static final Delivery BLOCKED =
      new Refused(403, "Forbidden: bot was blocked by the user", true);
  private static final Delivery REFUSED = new Refused(400, "Bad Request: no", true);

  private final HelpDesk desk = new HelpDesk();

  @Test
  void a_deleted_topic_is_opened_again_with_what_was_said_and_what_waits_in_order() {
    desk.inWork();
    desk.says(aClient(), "раз");
    desk.says(aClient(), "два");
    desk.delivered.clear();

    assertThat(desk.settleNext(CarryPost.class, NO_TOPIC)).isEqualTo(new Done());
    desk.deliverAll();

    assertThat(desk.sent(OpenTopic.class)).hasSize(1);
    assertThat(desk.carriedTo(Leg.MAIN)).containsExactly("касса не печатает", "раз", "два");
    assertThat(desk.carriedTo(IVANS)).containsExactly("раз", "два");
    assertThat(desk.history())
        .filteredOn(line -> line.action() == TicketAction.TOPIC_LOST)
        .hasSize(1);
  }

  @Test
  void a_topic_of_a_closed_ticket_is_not_opened_again() {
    desk.inWork();
    desk.close();
    desk.delivered.clear();

    desk.settleNext(TellStaff.class, NO_TOPIC);
    desk.deliverAll();

    assertThat(desk.sent(OpenTopic.class)).isEmpty();
  }

  @Test
  void a_group_that_takes_nothing_is_tried_again_and_admins_are_told_once_an_hour() {
    desk.says(aClient(), "раз");

    assertThat(desk.settleNext(OpenTopic.class, NO_GROUP)).isInstanceOf(Retry.class);
    desk.clock.advance(Duration.ofSeconds(6));
    assertThat(desk.settleNext(OpenTopic.class, NO_GROUP)).isInstanceOf(Retry.class);
    desk.deliverAll();

    assertThat(desk.sent(ReportGroup.class))
        .containsExactly(new ReportGroup(anAdmin().id(), MAIN_GROUP, "Forbidden: bot was kicked"));
    desk.clock.advance(Duration.ofMinutes(5));
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.MAIN)).containsExactly("раз");
  }

  @Test
  void what_a_blocked_bot_could_not_say_waits_until_the_client_is_back() {
    desk.inWork();
    desk.staffSays(IVANS, "раз");
    assertThat(desk.settleNext(CarryPost.class, BLOCKED)).isEqualTo(new Done());
    assertThat(desk.waiting(TellAuthor.class)).isEmpty();
    assertThat(desk.ticket().file().clientBlocked()).isTrue();
    desk.staffSays(IVANS, "два");
    desk.deliverAll();
    assertThat(desk.carriedTo(Leg.CLIENT)).isEmpty();

    desk.clients.clientReturned(desk.id(), aClient().id(), desk.now());
    desk.deliverAll();

    assertThat(desk.ticket().file().clientBlocked()).isFalse();
    assertThat(desk.carriedTo(Leg.CLIENT)).containsExactly("раз", "два");
    assertThat(notes(StaffNote.ClientBlocked.class)).isEqualTo(2);
  }

  @Test
  void a_client_who_blocked_the_bot_is_not_asked_for_marks() {
    desk.inWork();
    desk.clients.clientBlocked(desk.id(), aClient().id(), desk.now());
    desk.close();

    assertThat(desk.waiting(AskSurvey.class)).isEmpty();
  }

  @Test
  void a_message_that_cannot_be_carried_is_given_up_and_its_writer_is_told() {
    desk.inWork();
    desk.staffSays(IVANS, "раз");

    assertThat(desk.settleNext(CarryPost.class, REFUSED)).isEqualTo(new Done());
    assertThat(desk.waiting(TellAuthor.class))
        .singleElement()
        .satisfies(
            tell -> {
              assertThat(tell.leg()).isEqualTo(IVANS);
              assertThat(tell.note()).isInstanceOf(AuthorNote.NotDelivered.class);
            });
  }

  @Test
  void a_message_of_which_the_words_alone_arrive_is_told_to_its_author_once() {
    desk.inWork();
    desk.staffSays(IVANS, "раз");

    settleNextPost(new Shortfall.AllButWords());
    settleNextPost(new Shortfall.AllButWords());

    assertThat(desk.waiting(TellAuthor.class))
        .singleElement()
        .satisfies(
            tell -> {
              assertThat(tell.leg()).isEqualTo(IVANS);
              assertThat(tell.note()).isEqualTo(new AuthorNote.WordsCarried(Kind.TEXT));
            });
  }

  @Test
  void a_delivery_without_parts_lacks_nothing() {
    desk.inWork();
    desk.staffSays(IVANS, "раз");

    assertThat(desk.settleNext(CarryPost.class, new Delivered(new Receipt.Parts(List.of()))))
        .isEqualTo(new Done());

    assertThat(desk.waiting(TellAuthor.class)).isEmpty();
  }

  @Test
  void an_album_of_a_client_that_staff_have_in_part_is_told_to_the_client_alone() {
    desk.says(aClient(), "раз");

    settleNextPost(new Shortfall.SomeParts(2));

    assertThat(desk.waiting(TellAuthor.class))
        .singleElement()
        .satisfies(
            tell -> {
              assertThat(tell.leg()).isEqualTo(Leg.CLIENT);
              assertThat(tell.note()).isEqualTo(new AuthorNote.PartsLeftOut(2));
            });
  }

  @Test
  void a_message_of_a_client_that_staff_cannot_have_is_told_to_both() {
    desk.inWork();
    desk.says(aClient(), "раз");

    desk.settleNext(CarryPost.class, REFUSED);

    assertThat(desk.waiting(TellAuthor.class))
        .singleElement()
        .satisfies(tell -> assertThat(tell.leg()).isEqualTo(Leg.CLIENT));
    assertThat(desk.waiting(TellStaff.class))
        .filteredOn(tell -> tell.note() instanceof StaffNote.NotCarried)
        .singleElement()
        .satisfies(tell -> assertThat(tell.leg()).isEqualTo(Leg.MAIN));
  }

  @Test
  void an_edit_that_is_refused_in_a_message_of_its_own_too_is_told_once() {
    desk.inWork();
    var source = desk.inPrivate(aClient());
    desk.says(aClient(), anUtterance(source, "раз"));
    desk.deliverAll();
    desk.bridge.edited(desk.id(), anUtterance(source, "два"), desk.now());

    desk.settleNext(CarryEdit.class, REFUSED);
    assertThat(desk.waiting(TellAuthor.class)).isEmpty();
    assertThat(desk.settleNext(RestatePost.class, REFUSED)).isEqualTo(new Done());

    assertThat(desk.waiting(TellAuthor.class))
        .singleElement()
        .satisfies(tell -> assertThat(tell.note()).isInstanceOf(AuthorNote.EditNotShown.class));
  }

  @Test
  void new_words_for_a_copy_that_is_gone_are_said_again() {
    desk.inWork();
    var source = desk.inPrivate(aClient());
    desk.says(aClient(), anUtterance(source, "раз"));
    desk.deliverAll();
    desk.bridge.edited(desk.id(), anUtterance(source, "два"), desk.now());

    desk.settleNext(CarryEdit.class, new Obsolete(Why.MESSAGE_GONE));

    assertThat(desk.waiting(RestatePost.class)).hasSize(1);
    RestatePost anew = desk.waiting(RestatePost.class).getFirst();
    assertThat(desk.posts.restatement(anew.post(), anew.leg()))
        .asInstanceOf(type(PostEdit.Restate.class))
        .satisfies(
            restated -> {
              assertThat(restated.copy()).isEmpty();
              assertThat(restated.introduction()).contains(desk.lastPost().by());
            });
  }

  @Test
  void a_group_that_moved_is_followed_by_its_tickets() {
    desk.says(aClient(), "раз");
    ChatId moved = new ChatId(-1009L);

    desk.settleNext(OpenTopic.class, new Delivery.Moved(MAIN_GROUP, moved));

    assertThat(desk.ticket().file().group()).isEqualTo(moved);
  }

  private long notes(Class<? extends StaffNote> kind) {
    return desk.sent(TellStaff.class).stream().filter(tell -> kind.isInstance(tell.note())).count();
  }

  /** Delivers the next post, whose message lacks something. */
  private void settleNextPost(Shortfall shortfall) {
    PostId post = desk.waiting(CarryPost.class).getFirst().post();
    List<Part> parts = List.of(new Part(post.value(), 0, Optional.empty()));
    desk.settleNext(CarryPost.class, new Delivered(new Receipt.Parts(parts, shortfall)));
  }
}
