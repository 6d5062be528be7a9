package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aDeveloper;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anUpload;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.DangerousOutcome;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.FormEffect.EraseCode;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceView.SendExport;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.people.EmailProblem;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final Person NEWCOMER = Person.of(900, "Новенький");

  private final LendingDesk desk = new LendingDesk();

  @ParameterizedTest
  @ValueSource(strings = {"new@corp.example", "  New.Person+1@Corp.Example ", "n@corp.example"})
  void a_work_address_registers_whoever_gives_it(String address) {
    welcome(true);

    assertThat(desk.says(NEWCOMER, address)).isTrue();

    assertThat(desk.borrowers.isRegistered(NEWCOMER.id())).isTrue();
    assertThat(desk.lastOf(Tell.class).note()).isEqualTo(DeviceNote.REGISTERED);
  }

  @ParameterizedTest
  @CsvSource({
    "a@corp.example@evil.com, NOT_AN_ADDRESS",
    "a@evil.com@corp.example, NOT_AN_ADDRESS",
    "a@evil.com, FOREIGN_DOMAIN",
    "a@sub.corp.example, FOREIGN_DOMAIN",
    "a@evilcorp.example, FOREIGN_DOMAIN",
    "a@corp.example.evil.com, FOREIGN_DOMAIN",
    "a@соrp.example, NOT_AN_ADDRESS",
    "a@xn--rp-6kc2b.example, FOREIGN_DOMAIN",
    "a@corp.example., NOT_AN_ADDRESS",
    "a b@corp.example, NOT_AN_ADDRESS",
    "<a@corp.example>, NOT_AN_ADDRESS",
    "'\"a\"@corp.example', NOT_AN_ADDRESS",
    ".a@corp.example, NOT_AN_ADDRESS",
    "@corp.example, NOT_AN_ADDRESS",
    "corp.example, NOT_AN_ADDRESS",
    "ivan@corp.example, TAKEN",
    "IVAN@CORP.EXAMPLE, TAKEN"
  })
  void any_other_address_is_asked_for_again(String address, EmailProblem problem) {
    welcome(true);

    assertThat(desk.says(NEWCOMER, address)).isTrue();

    assertThat(desk.borrowers.isRegistered(NEWCOMER.id())).isFalse();
    assertThat(desk.lastOf(Ask.class).problem()).contains(new FormProblem.OfEmail(problem));
  }

  @Test
  void somebody_who_is_asked_without_insisting_may_say_anything_else_to_another_desk() {
    welcome(false);

    assertThat(desk.says(NEWCOMER, "не печатает чек, моя почта a@b.ru")).isFalse();
    assertThat(desk.says(NEWCOMER, "a@corp.example")).as("nothing is asked any more").isFalse();
  }

  @Test
  void words_of_somebody_who_is_not_asked_use_up_no_id() {
    CommandId id = desk.id();

    assertThat(
            desk.forms.answered(
                id,
                ivan().person(),
                Optional.empty(),
                Optional.of("касса"),
                desk.message(ivan().person()),
                desk.now()))
        .isFalse();
    assertThat(desk.in(work -> work.commands().seen(id)).booleanValue()).isFalse();
  }

  @Test
  void somebody_who_came_for_a_device_sees_it_once_they_are_registered() {
    DeviceId device = desk.device("SN-1");
    desk.borrowers.welcome(desk.id(), NEWCOMER, true, Optional.of(device), desk.now());

    desk.says(NEWCOMER, "new@corp.example");

    assertThat(desk.lastOf(ShowDevice.class).device()).isEqualTo(device);
  }

  @Test
  void nine_fields_make_a_device() {
    begin(new Form.AddDevice(Map.of(), DeviceField.CATEGORY));
    List.of("Касса", "Атол", "30Ф", "SN 77", "ИНВ-77", "4.1", "Склад", "Розница", "без чека")
        .forEach(answer -> assertThat(desk.says(anAdmin(), answer)).isTrue());

    assertThat(found("ИНВ-77").values())
        .hasSize(9)
        .containsEntry(DeviceField.CATEGORY, "Касса")
        .containsEntry(DeviceField.COMMENT, "без чека");
    assertThat(desk.says(anAdmin(), "касса")).as("nothing is asked any more").isFalse();
  }

  @Test
  void what_may_be_empty_is_skipped_and_a_step_can_be_taken_back() {
    begin(new Form.AddDevice(Map.of(), DeviceField.CATEGORY));
    desk.says(anAdmin(), "Касса");
    skip();
    desk.says(anAdmin(), "опечатка");
    desk.forms.back(desk.id(), anAdmin(), DeviceField.SERIAL_NUMBER, desk.now());
    desk.says(anAdmin(), "30Ф");
    desk.says(anAdmin(), "-");
    skip();
    assertThat(desk.lastOf(Ask.class).problem())
        .contains(new FormProblem.OfField(FieldProblem.NEEDS_A_NUMBER));
    desk.says(anAdmin(), "77");
    skip();
    skip();
    skip();
    skip();

    assertThat(found("77").values())
        .isEqualTo(
            Map.of(
                DeviceField.CATEGORY, "Касса",
                DeviceField.MODEL, "30Ф",
                DeviceField.INVENTORY_NUMBER, "77"));
  }

  @Test
  void a_second_tap_on_the_same_button_skips_no_other_field() {
    begin(new Form.AddDevice(Map.of(DeviceField.CATEGORY, "Касса"), DeviceField.VENDOR));
    skip();

    assertThat(desk.forms.skip(desk.id(), anAdmin(), DeviceField.VENDOR, desk.now())).isFalse();
    assertThat(((Form.AddDevice) desk.lastOf(Ask.class).form()).asked())
        .isEqualTo(DeviceField.MODEL);
  }

  @Test
  void a_value_that_will_not_do_is_asked_for_again() {
    desk.device("SN-1");
    begin(new Form.AddDevice(Map.of(), DeviceField.CATEGORY));
    assertProblem("-", FieldProblem.MISSING);
    assertProblem("к".repeat(61), FieldProblem.TOO_LONG);
    desk.says(anAdmin(), "Касса");
    skip();
    desk.says(anAdmin(), "30Ф");
    assertProblem("---", FieldProblem.NOT_A_NUMBER);
    assertProblem("sn-1", FieldProblem.TAKEN);
    desk.forms.answered(
        desk.id(),
        anAdmin(),
        Optional.empty(),
        Optional.empty(),
        desk.message(anAdmin()),
        desk.now());
    assertThat(desk.lastOf(Ask.class).problem())
        .contains(new FormProblem.OfField(FieldProblem.NOT_TEXT));
  }

  @Test
  void a_field_is_changed_or_emptied_but_not_the_last_number() {
    DeviceId device = desk.device("SN-1");
    begin(new Form.EditField(device, DeviceField.LOCATION));
    desk.says(anAdmin(), "склад");
    assertThat(fields(device).value(DeviceField.LOCATION)).contains("склад");

    begin(new Form.EditField(device, DeviceField.LOCATION));
    desk.says(anAdmin(), "-");
    assertThat(fields(device).value(DeviceField.LOCATION)).isEmpty();

    begin(new Form.EditField(device, DeviceField.SERIAL_NUMBER));
    assertProblem("-", FieldProblem.NEEDS_A_NUMBER);
  }

  @Test
  void a_device_is_assigned_by_a_name_that_fits_one_person() {
    DeviceId device = desk.device("SN-1");
    begin(new Form.AssignTo(device));
    desk.says(anAdmin(), "nobody");
    assertThat(desk.lastOf(Ask.class).problem()).contains(new FormProblem.NoSuchPerson());
    desk.says(anAdmin(), "corp.example");
    assertThat(desk.lastOf(ShowCandidates.class).people()).hasSize(3);
    desk.says(anAdmin(), "@ivan_p");

    assertThat(desk.loan(device).loan().holder()).isEqualTo(ivan().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ivan", "Иван", "ivan_", "ivan@corp"})
  void one_person_found_by_a_part_of_a_name_is_asked_for(String part) {
    DeviceId device = desk.device("SN-1");
    begin(new Form.AssignTo(device));
    desk.says(anAdmin(), part);

    assertThat(desk.lastOf(ShowCandidates.class).people()).containsExactly(ivan().id());
    assertThat(desk.state(device)).isInstanceOf(DeviceState.Free.class);
  }

  @Test
  void a_mistyped_name_is_asked_for() {
    DeviceId device = desk.device("SN-1");
    begin(new Form.AssignTo(device));
    desk.says(anAdmin(), "Иван Питров");

    assertThat(desk.lastOf(ShowCandidates.class).people()).containsExactly(ivan().id());
    assertThat(desk.state(device)).isInstanceOf(DeviceState.Free.class);
  }

  @Test
  void a_person_named_in_full_gets_the_device_at_once() {
    DeviceId device = desk.device("SN-1");
    begin(new Form.AssignTo(device));
    desk.says(anAdmin(), ivan().person().name().toUpperCase(java.util.Locale.ROOT));

    assertThat(desk.loan(device).loan().holder()).isEqualTo(ivan().id());
  }

  @Test
  void an_admins_form_is_not_for_others() {
    desk.forms.begin(
        desk.id(), ivan().person(), new Form.AddDevice(Map.of(), DeviceField.CATEGORY), desk.now());

    assertThat(desk.waiting(Ask.class)).isEmpty();
    assertThat(desk.says(ivan().person(), "Касса")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"devices.of_another_version", "devices.due"})
  void a_question_of_another_version_keeps_nobody(String unknown) {
    desk.in(
        work -> {
          work.dialogues().open(ivan().id(), new Dialogue(unknown, Map.of()));
          return true;
        });

    assertThat(desk.says(ivan().person(), "касса")).isFalse();
    assertThat(desk.forms.cancelled(desk.id(), ivan().person(), desk.now())).isFalse();
  }

  @Test
  void what_was_asked_can_be_cancelled_once() {
    begin(new Form.AddDevice(Map.of(), DeviceField.CATEGORY));

    assertThat(desk.forms.cancelled(desk.id(), anAdmin(), desk.now())).isTrue();
    assertThat(desk.forms.cancelled(desk.id(), anAdmin(), desk.now())).isFalse();
    assertThat(desk.lastOf(Tell.class).note()).isEqualTo(DeviceNote.CANCELLED);
  }

  @Test
  void the_code_opens_what_it_was_asked_for_and_its_message_is_taken_away() {
    assertThat(ask(DangerousAction.EXPORT_ALL, List.of())).isEqualTo(DangerousOutcome.ASKED);

    assertThat(desk.says(aDeveloper(), "let-me-in")).isTrue();

    assertThat(desk.lastOf(SendExport.class)).isEqualTo(new SendExport(aDeveloper().id(), true));
    assertThat(desk.waiting(EraseCode.class)).hasSize(1);
  }

  @Test
  void a_picture_of_the_code_is_no_try_and_is_taken_away_too() {
    ask(DangerousAction.EXPORT, List.of());

    assertThat(desk.sends(aDeveloper())).isTrue();

    assertThat(desk.waiting(EraseCode.class)).hasSize(1);
    assertThat(desk.lastOf(Ask.class).problem())
        .contains(new FormProblem.OfField(FieldProblem.NOT_TEXT));
    assertThat(desk.says(aDeveloper(), "1")).isTrue();
    assertThat(desk.lastOf(Ask.class).problem()).contains(new FormProblem.WrongCode(2));
  }

  @Test
  void three_wrong_codes_within_an_hour_lock_everybody_out_who_gave_them() {
    ask(DangerousAction.EXPORT, List.of());
    desk.says(aDeveloper(), "1");
    assertThat(desk.lastOf(Ask.class).problem()).contains(new FormProblem.WrongCode(2));
    desk.clock.advance(Duration.ofMinutes(10));
    desk.says(aDeveloper(), "2");
    desk.says(aDeveloper(), "let-me-i");
    FormProblem locked = new FormProblem.LockedOut(desk.now().plus(Duration.ofMinutes(50)));
    assertThat(desk.lastOf(Ask.class).problem()).contains(locked);

    ask(DangerousAction.EXPORT, List.of());
    assertThat(desk.lastOf(Ask.class).problem()).contains(locked);
    assertThat(desk.says(aDeveloper(), "let-me-in")).as("no search for the code").isTrue();
    assertThat(desk.lastOf(Ask.class).problem()).contains(locked);
    assertThat(desk.waiting(SendExport.class)).isEmpty();
    assertThat(desk.waiting(EraseCode.class)).hasSize(4);

    desk.clock.advance(Duration.ofMinutes(50).plusMillis(1));
    ask(DangerousAction.EXPORT, List.of());
    desk.says(aDeveloper(), "let-me-in");
    assertThat(desk.waiting(SendExport.class)).hasSize(1);
  }

  @Test
  void only_developers_are_asked_for_the_code() {
    assertThat(
            desk.dangerous.handle(
                desk.id(),
                new DangerousRequest(DangerousAction.DROP_DB, List.of(), anAdmin(), desk.now())))
        .isEqualTo(DangerousOutcome.NOT_A_DEVELOPER);
    assertThat(desk.waiting(Ask.class)).isEmpty();
  }

  @Test
  void many_devices_are_deleted_at_once_but_those_that_are_lent_stay() {
    DeviceId first = desk.device("SN-1");
    DeviceId lent = desk.device("SN-2");
    desk.takes(ivan(), lent);
    ask(DangerousAction.DELETE_MANY, List.of(lent, first, first, new DeviceId(99)));

    desk.says(aDeveloper(), "let-me-in");

    assertThat(desk.lastOf(Tell.class))
        .isEqualTo(new Tell(aDeveloper().id(), DeviceNote.DEVICES_DELETED, "1"));
    assertThat(desk.state(first)).isInstanceOf(DeviceState.Deleted.class);
    assertThat(desk.state(lent)).isInstanceOf(DeviceState.Lent.class);
  }

  @Test
  void the_whole_desk_can_be_emptied() {
    DeviceId device = desk.device("SN-1");
    ask(DangerousAction.DROP_DB, List.of());

    desk.says(aDeveloper(), "let-me-in");

    assertThat(desk.state(device)).isInstanceOf(DeviceState.Absent.class);
    assertThat(desk.borrowers.isRegistered(ivan().id())).isFalse();
  }

  @Test
  void lists_that_were_worked_on_are_given_up_with_the_whole_desk() {
    desk.imports.receive(desk.id(), anAdmin(), anUpload(), desk.now());
    ImportId list = desk.lastOf(ShowImport.class).list();
    desk.deliverAll();
    desk.imports.receive(desk.id(), anAdmin(), anUpload(), desk.now());
    ImportId unseen = desk.lastOf(ShowImport.class).list();
    MessageRef shown = desk.imports.find(list).orElseThrow().shown().orElseThrow();
    ask(DangerousAction.DROP_DB, List.of());

    desk.says(aDeveloper(), "let-me-in");

    assertThat(desk.waiting(RefreshImport.class))
        .containsExactly(new RefreshImport(anAdmin().id(), list, shown));
    desk.deliverAll();
    assertThat(desk.sent(RefreshImport.class)).extracting(RefreshImport::list).contains(unseen);
  }

  private void welcome(boolean insistent) {
    desk.borrowers.welcome(desk.id(), NEWCOMER, insistent, Optional.empty(), desk.now());
  }

  private void begin(Form form) {
    desk.forms.begin(desk.id(), anAdmin(), form, desk.now());
  }

  private void skip() {
    DeviceField asked = ((Form.AddDevice) desk.lastOf(Ask.class).form()).asked();
    assertThat(desk.forms.skip(desk.id(), anAdmin(), asked, desk.now())).isTrue();
  }

  private DangerousOutcome ask(DangerousAction act, List<DeviceId> devices) {
    return desk.dangerous.handle(
        desk.id(), new DangerousRequest(act, devices, aDeveloper(), desk.now()));
  }

  private void assertProblem(String answer, FieldProblem problem) {
    desk.says(anAdmin(), answer);
    assertThat(desk.lastOf(Ask.class).problem()).contains(new FormProblem.OfField(problem));
  }

  private DeviceFields found(String words) {
    return desk.queries
        .devices(new DeviceFilter.Found(words), 1, desk.now())
        .items()
        .getFirst()
        .state()
        .file()
        .fields();
  }

  private DeviceFields fields(DeviceId device) {
    return ((Existing) desk.state(device)).file().fields();
  }
}
