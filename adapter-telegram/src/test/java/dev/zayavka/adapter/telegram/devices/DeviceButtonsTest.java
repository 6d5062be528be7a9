package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Terminals.LOAN;
import static dev.zayavka.adapter.telegram.devices.Terminals.TERMINAL;
import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ChooseDue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Extend;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormCancel;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormSkip;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.GiveBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Join;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.KeepLonger;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Leave;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.PickCategory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReturnedIt;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SkipTurn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeIt;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnAll;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategories;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnFound;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnMine;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnOverdue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnWanted;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.DueQuestionMessage;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.SkipOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowHistory;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceButtonsTest {

  private static final Person BORROWER = anAnalyst();
  private static final PersonId BORROWER_ID = BORROWER.id();
  private static final MessageRef ON = MessageRef.of(BORROWER_ID.value(), Talk.SHOWN);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final BotBench bench = BotBench.withEverything();
  private final Talk talk = new Talk(bench);

  @BeforeEach
  void register() {
    bench.devices.registered.add(BORROWER_ID);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void each_button_is_its_command_on_the_card_it_stands_under() {
    bench.devices.outcome = new DeviceOutcome.Accepted(Terminals.free());
    Instant now = bench.clock.instant();

    assertThat(press(new TakeIt(TERMINAL, 3)).text()).contains("записано на вас");
    assertThat(press(new GiveBack(TERMINAL, LOAN)).text()).contains("возвращено");
    assertThat(press(new Join(TERMINAL)).text()).contains("в очереди");
    assertThat(press(new Leave(TERMINAL)).text()).contains("вышли");
    FakeTelegram.Call last = press(new SkipTurn(TERMINAL));
    assertThat(last.text()).contains("пропустили");
    assertThat(last.parameters().path("show_alert").asBoolean(true)).isFalse();

    assertThat(bench.devices.commands)
        .containsExactly(
            new TakeDevice(TERMINAL, 3, BORROWER, now),
            new ReturnDevice(TERMINAL, LOAN, BORROWER, now),
            new JoinQueue(TERMINAL, BORROWER, now),
            new LeaveQueue(TERMINAL, BORROWER, now),
            new SkipOffer(TERMINAL, BORROWER, now));
    assertThat(bench.devices.calls).first().isEqualTo("tg:500 TakeDevice 15");
    assertThat(bench.devices.shownOn).hasSize(5).containsOnly(Optional.of(ON));
  }

  @ParameterizedTest
  @EnumSource(DeviceReason.class)
  void a_refusal_is_an_alert(DeviceReason reason) {
    bench.askDevices.cards.put(TERMINAL, Terminals.card());
    bench.devices.outcome = new DeviceOutcome.Refused(reason, Terminals.free());

    FakeTelegram.Call answer = press(new TakeIt(TERMINAL, 3));

    assertThat(answer.parameters().path("show_alert").asBoolean()).isTrue();
    assertThat(answer.text()).isNotBlank();
  }

  @Test
  void a_press_that_comes_again_ends_the_waiting_sign_and_says_nothing() {
    assertThat(press(new TakeIt(TERMINAL, 3)).parameters().has("text")).isFalse();
  }

  @Test
  void a_forwarded_card_is_taken_for_stale_and_left_as_it_is() {
    talk.pressForwarded(BORROWER, new TakeIt(TERMINAL, 3));

    assertThat(bench.devices.commands)
        .containsExactly(new TakeDevice(TERMINAL, -1, BORROWER, bench.clock.instant()));
    assertThat(bench.devices.shownOn).containsExactly(Optional.empty());
  }

  @Test
  void a_return_from_a_reminder_leaves_what_else_is_due() {
    bench.devices.outcome = new DeviceOutcome.Accepted(Terminals.free());

    press(new ReturnedIt(TERMINAL, LOAN, ReminderStage.TODAY, DAY));

    assertThat(bench.devices.commands)
        .containsExactly(new ReturnDevice(TERMINAL, LOAN, BORROWER, bench.clock.instant()));
    assertThat(bench.devices.shownOn).containsExactly(Optional.empty());
    assertThat(bench.converse.replies())
        .containsExactly(new RefreshReminder(BORROWER_ID, ReminderStage.TODAY, DAY, ON));
  }

  @Test
  void a_day_of_return_is_asked_for_and_chosen() {
    assertThat(press(new Extend(TERMINAL, LOAN)).parameters().has("text")).isFalse();
    press(new ChooseDue(TERMINAL, LOAN, DueChoice.WEEK));

    assertThat(bench.devices.begun)
        .containsExactly(
            new Form.SetDue(TERMINAL, LOAN, Optional.of(new DueQuestionMessage.Card(ON))));
    assertThat(bench.devices.calls)
        .containsExactly("tg:500 begin SetDue by 11", "tg:501 choose 15 4 WEEK on 501");
  }

  @Test
  void what_asked_for_a_day_is_remembered_but_for_a_forwarded_copy() {
    KeepLonger button = new KeepLonger(TERMINAL, LOAN, ReminderStage.OVERDUE, DAY);
    press(button);
    talk.pressForwarded(BORROWER, button);

    assertThat(bench.devices.begun)
        .containsExactly(
            new Form.SetDue(
                TERMINAL,
                LOAN,
                Optional.of(new DueQuestionMessage.Reminder(ON, ReminderStage.OVERDUE, DAY))),
            new Form.SetDue(TERMINAL, LOAN));
  }

  @Test
  void pages_turn_in_place() {
    CategoryId terminals = new CategoryId(8);
    assertThat(shown(new TurnAll(2))).containsExactly(page(new DeviceFilter.Everything()));
    assertThat(shown(new TurnCategory(terminals, 2)))
        .containsExactly(page(new DeviceFilter.OfCategory(terminals)));
    assertThat(shown(new TurnMine(2))).containsExactly(page(new DeviceFilter.HeldBy(BORROWER_ID)));
    assertThat(shown(new TurnWanted(2)))
        .containsExactly(page(new DeviceFilter.WantedBy(BORROWER_ID)));
    assertThat(shown(new TurnCategories(2)))
        .containsExactly(new ShowCategories(BORROWER_ID, 2, Optional.of(ON)));
    assertThat(shown(new OpenHistory(TERMINAL, 1)))
        .containsExactly(new ShowHistory(BORROWER_ID, TERMINAL, 1, Optional.of(ON)));
  }

  @Test
  void a_device_opens_below_its_list() {
    assertThat(shown(new OpenDevice(TERMINAL)))
        .containsExactly(new ShowDevice(BORROWER_ID, TERMINAL, Optional.empty()));
  }

  @Test
  void a_search_goes_on_while_it_is_remembered() {
    String key = new SavedSearches(bench.cache).keep("pax s300");

    assertThat(shown(new TurnFound(key, 2)))
        .containsExactly(page(new DeviceFilter.Found("pax s300")));
    assertThat(press(new TurnFound("feedbeef", 2)).text()).contains("забыт");
    assertThat(bench.converse.replies()).hasSize(1);
  }

  @Test
  void what_is_overdue_is_for_admins() {
    assertThat(press(new TurnOverdue(2)).text()).contains("устарела");
    talk.press(anAdmin(), new TurnOverdue(2));
    assertThat(bench.converse.replies()).hasSize(1);
  }

  @Test
  void who_is_not_of_the_desk_looks_at_nothing() {
    assertThat(talk.press(aStranger(), new OpenDevice(TERMINAL)).text()).contains("устарела");
    assertThat(talk.press(aStranger(), new TurnAll(2)).text()).contains("устарела");
    assertThat(bench.converse.replies()).isEmpty();
  }

  @Test
  void a_forwarded_list_turns_no_pages() {
    assertThat(talk.pressForwarded(BORROWER, new TurnAll(2)).text()).contains("устарела");
    assertThat(bench.converse.replies()).isEmpty();
  }

  @Test
  void a_form_is_filled_with_buttons_too() {
    bench.devices.asking = true;
    bench.askDevices.categories.addAll(
        List.of(
            new Category(new CategoryId(1), "ККТ", 2),
            new Category(new CategoryId(2), "Сканеры", 1),
            new Category(new CategoryId(8), "Терминалы", 5)));

    press(new FormBack(DeviceField.MODEL));
    press(new FormSkip(DeviceField.VENDOR));
    press(new PickCategory(new CategoryId(8)));
    press(new FormCancel());

    assertThat(bench.devices.calls)
        .containsExactly(
            "tg:500 back 11", "tg:501 skip 11", "tg:502 pick 11 Терминалы", "tg:503 cancelled 11");
  }

  @Test
  void a_button_of_a_form_that_is_closed_is_out_of_date() {
    bench.askDevices.categories.add(new Category(new CategoryId(8), "Терминалы", 5));

    for (DeviceButton button :
        List.of(
            new FormBack(DeviceField.MODEL),
            new FormSkip(DeviceField.VENDOR),
            new FormCancel(),
            new PickCategory(new CategoryId(8)))) {
      assertThat(press(button).text()).contains("устарела");
    }
  }

  @Test
  void a_category_that_is_gone_is_out_of_date() {
    bench.devices.asking = true;
    assertThat(press(new PickCategory(new CategoryId(8))).text()).contains("устарела");
    assertThat(bench.devices.calls).isEmpty();
  }

  private List<Effect> shown(DeviceButton button) {
    int before = bench.converse.replies().size();
    assertThat(press(button).parameters().has("text")).isFalse();
    List<Effect> all = bench.converse.replies();
    return all.subList(before, all.size());
  }

  private FakeTelegram.Call press(DeviceButton button) {
    return talk.press(BORROWER, button);
  }

  private static ShowDevices page(DeviceFilter listing) {
    return new ShowDevices(BORROWER_ID, listing, 2, Optional.of(ON));
  }
}
