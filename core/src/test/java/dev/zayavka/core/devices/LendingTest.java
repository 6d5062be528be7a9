package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand.AddDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.EditDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.TellBorrower;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.DeviceView.TellRefusal;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LendingTest {

  private final LendingDesk desk = new LendingDesk();

  @Test
  void of_fifty_taps_at_once_one_gets_the_device_and_the_rest_see_who_has_it() {
    DeviceId device = desk.device("SN-1");

    List<DeviceOutcome> outcomes =
        Concurrently.all(50, i -> desk.takes(i % 2 == 0 ? ivan() : olga(), device));

    assertThat(outcomes).filteredOn(DeviceOutcome.Accepted.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(DeviceOutcome.Refused.class::isInstance)
        .allSatisfy(
            outcome ->
                assertThat(((DeviceOutcome.Refused) outcome).present()).isInstanceOf(Lent.class));
  }

  @Test
  void the_same_tap_twice_takes_it_once() {
    DeviceId device = desk.device("SN-1");
    CommandId id = desk.id();
    TakeDevice take = new TakeDevice(device, 0, ivan().person(), desk.now());

    assertThat(desk.service.handle(id, new DeviceRequest(take, Optional.empty())))
        .isInstanceOf(DeviceOutcome.Accepted.class);
    assertThat(desk.service.handle(id, new DeviceRequest(take, Optional.empty())))
        .isInstanceOf(DeviceOutcome.Repeated.class);
    assertThat(desk.history(device)).containsExactly(DeviceAction.ADDED, DeviceAction.TAKEN);
  }

  @Test
  void who_takes_a_device_is_asked_until_when_and_may_leave_it_open() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    Form asked = desk.lastOf(Ask.class).form();

    assertThat(asked).isEqualTo(new Form.SetDue(device, desk.loan(device).loan().id()));

    desk.forms.choose(
        desk.id(),
        ivan().person(),
        device,
        desk.loan(device).loan().id(),
        DueChoice.OPEN,
        desk.message(ivan().person()),
        desk.now());

    assertThat(desk.loan(device).loan().due()).isEmpty();
    assertThat(desk.says(ivan().person(), "25.12")).as("nothing is asked any more").isFalse();
  }

  @Test
  void an_old_button_asks_nothing_about_a_loan_that_is_over() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    LoanId loan = desk.loan(device).loan().id();
    desk.returns(device);

    desk.forms.begin(desk.id(), ivan().person(), new Form.SetDue(device, loan), desk.now());

    assertThat(desk.lastOf(TellRefusal.class).reason()).isEqualTo(DeviceReason.NOT_YOURS);
    assertThat(desk.says(ivan().person(), "касса")).as("nothing is asked").isFalse();
  }

  @Test
  void a_day_of_return_is_taken_as_it_is_written() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);

    assertThat(desk.says(ivan().person(), "вчера")).isTrue();
    assertThat(desk.lastOf(Ask.class).problem()).isPresent();
    assertThat(desk.says(ivan().person(), "19.11.2026")).isTrue();
    assertThat(desk.lastOf(Ask.class).problem()).isPresent();
    assertThat(desk.says(ivan().person(), "через неделю")).isTrue();

    assertThat(desk.loan(device).loan().due()).contains(desk.today().plusWeeks(1));
  }

  @Test
  void what_is_returned_goes_to_the_first_of_the_queue_and_to_nobody_else() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.joins(olga(), device);
    desk.joins(semyon(), device);

    desk.returns(device);

    assertThat(desk.lastOf(OfferDevice.class).to()).isEqualTo(olga().id());
    assertThat(refusal(desk.takes(semyon(), device))).isEqualTo(DeviceReason.OFFERED_TO_ANOTHER);
    assertThat(refusal(desk.takes(ivan(), device))).isEqualTo(DeviceReason.OFFERED_TO_ANOTHER);
    assertThat(desk.takes(olga(), device)).isInstanceOf(DeviceOutcome.Accepted.class);
  }

  @Test
  void the_holder_hears_that_somebody_waits() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);

    desk.joins(olga(), device);

    assertThat(desk.lastOf(TellBorrower.class))
        .isEqualTo(new TellBorrower(ivan().id(), device, BorrowerNote.SOMEBODY_WAITS));
  }

  @Test
  void an_offer_to_somebody_who_blocked_the_bot_goes_to_the_next() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.joins(olga(), device);
    desk.joins(semyon(), device);
    desk.returns(device);

    desk.settleNext(OfferDevice.class, new Refused(403, "bot was blocked by the user", true));

    assertThat(((Offered) desk.state(device)).offer().to()).isEqualTo(semyon().id());
    assertThat(desk.lastOf(OfferDevice.class).to()).isEqualTo(semyon().id());
  }

  @Test
  void an_offer_lasts_as_long_as_it_is_held_and_passes_on_by_the_clock() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.joins(olga(), device);
    desk.returns(device);

    desk.clock.advance(Duration.ofHours(24).minusSeconds(1));
    desk.watch.passOn(desk.now());
    assertThat(desk.state(device)).isInstanceOf(Offered.class);

    desk.clock.advance(Duration.ofSeconds(1));
    desk.watch.passOn(desk.now());
    desk.watch.passOn(desk.now());

    assertThat(desk.state(device)).isInstanceOf(Free.class);
    assertThat(desk.waiting(TellBorrower.class))
        .containsOnlyOnce(new TellBorrower(olga().id(), device, BorrowerNote.OFFER_LAPSED));
  }

  @Test
  void the_button_that_was_pressed_shows_how_the_device_stands_when_it_was_outdated() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    MessageRef card = desk.message(olga().person());

    desk.service.handle(
        desk.id(),
        new DeviceRequest(
            new TakeDevice(device, 0, olga().person(), desk.now()), Optional.of(card)));

    assertThat(desk.lastOf(RefreshDevice.class))
        .isEqualTo(new RefreshDevice(olga().id(), device, card));
  }

  @Test
  void a_late_repeat_of_a_tap_under_another_id_does_not_take_the_device_again() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.returns(device);

    assertThat(refusal(desk.does(new TakeDevice(device, 0, ivan().person(), desk.now()))))
        .isEqualTo(DeviceReason.STALE_BUTTON);
  }

  @Test
  void a_return_of_an_earlier_loan_does_not_end_the_next() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    ReturnDevice earlier =
        new ReturnDevice(device, desk.loan(device).loan().id(), ivan().person(), desk.now());
    desk.returns(device);
    desk.takes(ivan(), device);

    assertThat(refusal(desk.does(earlier))).isEqualTo(DeviceReason.NOT_YOURS);
  }

  @Test
  void only_who_is_registered_may_borrow_and_only_admins_may_change() {
    DeviceId device = desk.device("SN-1");
    Person stranger = Person.of(999, "Чужой");

    assertThat(refusal(desk.does(new TakeDevice(device, 0, stranger, desk.now()))))
        .isEqualTo(DeviceReason.NOT_REGISTERED);
    assertThat(refusal(desk.does(new DeleteDevice(device, ivan().person(), desk.now()))))
        .isEqualTo(DeviceReason.NOT_AN_ADMIN);
    assertThat(refusal(desk.does(new AssignDevice(device, stranger.id(), anAdmin(), desk.now()))))
        .isEqualTo(DeviceReason.NO_SUCH_PERSON);
  }

  @Test
  void no_two_devices_share_a_number() {
    desk.device("SN-1");
    DeviceId other = desk.device("SN-2");

    DeviceFields namesake = aTerminal("sn-1");

    assertThat(refusal(desk.does(new EditDevice(other, namesake, anAdmin(), desk.now()))))
        .isEqualTo(DeviceReason.NUMBER_TAKEN);
    assertThat(refusal(desk.does(new AddDevice(new DeviceId(99), namesake, anAdmin(), desk.now()))))
        .isEqualTo(DeviceReason.NUMBER_TAKEN);
  }

  @Test
  void an_admins_last_step_can_be_undone_for_ten_minutes() {
    DeviceId device = desk.device("SN-1");
    DeviceFields before = fields(device);
    desk.does(
        new EditDevice(device, before.with(DeviceField.LOCATION, "склад"), anAdmin(), desk.now()));
    desk.clock.advance(Duration.ofMinutes(10));
    assertThat(desk.queries.device(device, desk.now()).orElseThrow().undoable()).isPresent();

    desk.does(new UndoLast(device, 1, anAdmin(), desk.now()));

    assertThat(fields(device)).isEqualTo(before);
    assertThat(desk.queries.device(device, desk.now()).orElseThrow().undoable()).isEmpty();
  }

  @Test
  void a_category_that_is_known_by_another_spelling_can_be_undone_too() {
    DeviceId device = desk.device("SN-1");
    DeviceFields before = fields(device);
    desk.device(aTerminal("SN-2").with(DeviceField.CATEGORY, "Кассы"));
    desk.does(
        new EditDevice(device, before.with(DeviceField.CATEGORY, "КАССЫ"), anAdmin(), desk.now()));
    assertThat(fields(device).category()).isEqualTo("Кассы");

    desk.does(new UndoLast(device, 1, anAdmin(), desk.now()));

    assertThat(fields(device)).isEqualTo(before);
  }

  @Test
  void a_step_that_is_long_past_or_built_upon_is_not_undone() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.takesBack(device);
    desk.takes(olga(), device);

    assertThat(refusal(desk.does(new UndoLast(device, 3, anAdmin(), desk.now()))))
        .isEqualTo(DeviceReason.NOTHING_TO_UNDO);

    desk.takesBack(device);
    desk.clock.advance(Duration.ofMinutes(11));
    assertThat(refusal(desk.does(new UndoLast(device, 4, anAdmin(), desk.now()))))
        .isEqualTo(DeviceReason.NOTHING_TO_UNDO);
  }

  @Test
  void a_deletion_is_not_undone_over_a_device_that_has_its_number_by_now() {
    DeviceId device = desk.device("SN-1");
    desk.does(new DeleteDevice(device, anAdmin(), desk.now()));
    desk.device("SN-1");

    assertThat(refusal(desk.does(new UndoLast(device, 1, anAdmin(), desk.now()))))
        .isEqualTo(DeviceReason.NUMBER_TAKEN);
  }

  @Test
  void joining_the_queue_meanwhile_does_not_keep_an_admin_from_undoing() {
    DeviceId device = desk.device("SN-1");
    desk.does(new AssignDevice(device, ivan().id(), anAdmin(), desk.now()));
    desk.joins(olga(), device);

    desk.does(new UndoLast(device, 1, anAdmin(), desk.now()));

    assertThat(((Offered) desk.state(device)).offer().to()).isEqualTo(olga().id());
    assertThat(desk.waiting(TellBorrower.class))
        .contains(new TellBorrower(ivan().id(), device, BorrowerNote.ASSIGNMENT_UNDONE));
  }

  @Test
  void a_borrower_goes_by_the_name_they_have_now() {
    DeviceId device = desk.device("SN-1");
    Person renamed = Person.of(ivan().id().value(), "Иван Новиков");

    desk.does(new TakeDevice(device, 0, renamed, desk.now()));

    assertThat(desk.queries.device(device, desk.now()).orElseThrow().people().get(ivan().id()))
        .isEqualTo(ivan().named(renamed));
  }

  @Test
  void a_person_who_has_devices_cannot_be_deleted_and_one_who_waits_leaves_the_queue() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);
    desk.joins(olga(), device);

    delete(ivan());
    delete(olga());

    assertThat(desk.waiting(Tell.class))
        .extracting(Tell::note)
        .containsExactly(DeviceNote.PERSON_HOLDS_DEVICES, DeviceNote.PERSON_DELETED);
    assertThat(desk.loan(device).queue()).isEmpty();
    assertThat(desk.borrowers.isRegistered(ivan().id())).isTrue();
    assertThat(desk.borrowers.isRegistered(olga().id())).isFalse();
  }

  private void delete(Borrower borrower) {
    desk.borrowers.delete(desk.id(), anAdmin(), borrower.id(), desk.now());
  }

  private DeviceFields fields(DeviceId device) {
    return ((Existing) desk.state(device)).file().fields();
  }

  private static DeviceReason refusal(DeviceOutcome outcome) {
    return ((DeviceOutcome.Refused) outcome).reason();
  }
}
