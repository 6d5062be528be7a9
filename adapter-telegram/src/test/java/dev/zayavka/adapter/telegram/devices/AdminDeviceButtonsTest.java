package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Terminals.TERMINAL;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskAssignee;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Assign;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Delete;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DeleteBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditComment;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditEmail;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditOne;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ForAdmins;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenEdit;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReadAs;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeItBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnBorrowers;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Undo;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.driving.ImportDevices.Answered;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.TextEncoding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdminDeviceButtonsTest {

  private static final PersonId ADMIN = anAdmin().id();

  /** The presser of the buttons, named like this. */
  private static final Person BY = Person.of(ADMIN.value(), "Анна Ковалёва");

  private static final PersonId ANNA = anAnalyst().id();
  private static final ImportId LIST = new ImportId(6);
  private static final MessageRef ON = MessageRef.of(ADMIN.value(), Talk.SHOWN);

  private final BotBench bench = BotBench.withEverything();
  private final Talk talk = new Talk(bench);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void each_button_is_its_command() {
    bench.devices.outcome = new DeviceOutcome.Accepted(Terminals.free());
    Instant now = bench.clock.instant();

    assertThat(press(new Assign(TERMINAL, ANNA)).text()).contains("записано");
    assertThat(press(new TakeItBack(TERMINAL, new LoanId(5))).text()).contains("списано");
    assertThat(press(new Delete(TERMINAL)).text()).contains("удалено");
    assertThat(press(new Undo(TERMINAL, 3)).text()).contains("отменено");

    assertThat(bench.devices.commands)
        .containsExactly(
            new AssignDevice(TERMINAL, ANNA, BY, now),
            new TakeBack(TERMINAL, new LoanId(5), BY, now),
            new DeleteDevice(TERMINAL, BY, now),
            new UndoLast(TERMINAL, 3, BY, now));
    assertThat(bench.devices.shownOn).hasSize(4).containsOnly(Optional.of(ON));
  }

  @Test
  void what_needs_words_is_asked_for() {
    press(new EditOne(TERMINAL, DeviceField.LOCATION));
    press(new AskAssignee(TERMINAL));
    press(new EditEmail(ANNA));
    press(new EditComment(ANNA));

    assertThat(bench.devices.begun)
        .containsExactly(
            new Form.EditField(TERMINAL, DeviceField.LOCATION),
            new Form.AssignTo(TERMINAL),
            new Form.ChangeEmail(ANNA),
            new Form.ChangeComment(ANNA));
  }

  @Test
  void people_and_menus_are_shown() {
    String key = new SavedSearches(bench.cache).keep("анна");
    press(new OpenEdit(TERMINAL));
    press(new OpenBorrower(ANNA));
    press(new TurnBorrowers("", 2));
    press(new TurnBorrowers(key, 3));

    assertThat(bench.converse.replies())
        .containsExactly(
            new ShowEditMenu(ADMIN, TERMINAL, Optional.of(ON)),
            new ShowBorrower(ADMIN, ANNA, Optional.empty()),
            new ShowBorrowers(ADMIN, "", 2, Optional.of(ON)),
            new ShowBorrowers(ADMIN, "анна", 3, Optional.of(ON)));
    assertThat(press(new TurnBorrowers("feedbeef", 2)).text()).contains("забыт");
  }

  @Test
  void a_person_is_deleted() {
    assertThat(press(new DeleteBorrower(ANNA)).parameters().has("text")).isFalse();
    assertThat(bench.devices.calls).containsExactly("tg:500 delete 11 by 1");
  }

  @Test
  void a_list_that_was_sent_is_read_taken_in_and_dropped() {
    assertThat(press(new ReadAs(LIST, 2, TextEncoding.KOI8_R)).parameters().has("text")).isFalse();
    press(new ApplyList(LIST, 3));
    press(new DropList(LIST, 4));

    assertThat(bench.devices.calls)
        .containsExactly("tg:500 read 6 2 KOI8_R", "tg:501 apply 6 3", "tg:502 drop 6 4");
  }

  @ParameterizedTest
  @EnumSource(
      value = Answered.class,
      names = {"OUT_OF_DATE", "NOT_AN_ADMIN"})
  void a_button_of_another_reading_is_out_of_date(Answered answered) {
    bench.devices.answered = answered;
    assertThat(press(new ApplyList(LIST, 3)).text()).contains("устарела");
  }

  @Test
  void to_everybody_else_and_on_copies_they_are_out_of_date() {
    bench.devices.registered.add(ANNA);
    List<ForAdmins> all =
        List.of(
            new OpenEdit(TERMINAL),
            new EditOne(TERMINAL, DeviceField.OWNER),
            new AskAssignee(TERMINAL),
            new Assign(TERMINAL, ANNA),
            new TakeItBack(TERMINAL, new LoanId(5)),
            new Delete(TERMINAL),
            new Undo(TERMINAL, 3),
            new TurnBorrowers("", 2),
            new OpenBorrower(ANNA),
            new EditEmail(ANNA),
            new EditComment(ANNA),
            new DeleteBorrower(ANNA),
            new ReadAs(LIST, 2, TextEncoding.UTF_8),
            new ApplyList(LIST, 2),
            new DropList(LIST, 2));

    for (ForAdmins button : all) {
      assertThat(talk.press(anAnalyst(), button).text()).contains("устарела");
      assertThat(talk.pressForwarded(anAdmin(), button).text()).contains("устарела");
    }

    assertThat(bench.devices.calls).isEmpty();
    assertThat(bench.converse.replies()).isEmpty();
  }

  private FakeTelegram.Call press(DeviceButton button) {
    return talk.press(anAdmin(), button);
  }
}
