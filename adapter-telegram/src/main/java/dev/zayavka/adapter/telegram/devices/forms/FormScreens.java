package dev.zayavka.adapter.telegram.devices.forms;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ChooseDue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormCancel;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormSkip;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.PickCategory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.devices.lending.DeviceTexts;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of the desk, with the buttons that answer them. */
public final class FormScreens {

  private static final int VALUE = 200;
  private static final int MOST_CATEGORIES = 20;
  private static final int IN_A_ROW = 2;

  private final AskDevices ask;
  private final AskBorrowers borrowers;
  private final FormProblems problems;
  private final CodeQuestions codes;
  private final DeviceTexts words;
  private final DeviceKeyboards keys;
  private final Texts texts;

  public FormScreens(
      AskDevices ask,
      AskBorrowers borrowers,
      FormProblems problems,
      CodeQuestions codes,
      DeviceTexts words,
      DeviceKeyboards keys,
      Texts texts) {
    this.ask = ask;
    this.borrowers = borrowers;
    this.problems = problems;
    this.codes = codes;
    this.words = words;
    this.keys = keys;
    this.texts = texts;
  }

  /** The question, below what was wrong with the last answer; empty when it has lost its sense. */
  Optional<Screen> ask(PersonId to, Form form, Optional<FormProblem> problem) {
    LineBuilder lines = new LineBuilder();
    problem.ifPresent(wrong -> lines.add(problems.say(form, wrong)));
    if (problem.filter(FormProblem.LockedOut.class::isInstance).isPresent()) {
      return Optional.of(Screen.of(lines.html()));
    }
    lines.gap();
    return switch (form) {
      case Form.Register register ->
          cancellable(
              lines.add(texts.html("devices.form.register", gap("domains", problems.domains()))));
      case Form.SetDue set -> due(lines, to, set);
      case Form.AddDevice add -> Optional.of(add(lines, add));
      case Form.EditField edit -> device(edit.device()).map(device -> edit(lines, device, edit));
      case Form.ListValue value ->
          cancellable(
              lines.add(
                  texts.html("devices.form.list_value", gap("field", words.field(value.field())))));
      case Form.AssignTo assign ->
          device(assign.device())
              .flatMap(device -> cancellable(lines.add(about("devices.form.assign", device))));
      case Form.ChangeEmail change ->
          borrower(change.person()).flatMap(one -> cancellable(lines.add(email(one))));
      case Form.ChangeComment change ->
          borrower(change.person()).flatMap(one -> cancellable(lines.add(comment(one))));
      case Form.ShowCode show -> cancellable(codes.ask(lines, show));
    };
  }

  private Optional<Screen> due(LineBuilder lines, PersonId to, Form.SetDue form) {
    if (!(device(form.device()).orElse(null) instanceof Lent lent)
        || !lent.loan().id().equals(form.loan())
        || !lent.loan().holder().equals(to)) {
      return Optional.empty();
    }
    lines
        .add(
            texts.html(
                "devices.form.due",
                gap("title", DeviceTexts.title(lent)),
                gap("due", words.due(lent.loan()))))
        .add(texts.html("devices.form.due_hint"));
    List<Button> days =
        Stream.of(DueChoice.values())
            .map(
                choice ->
                    keys.key(
                        "devices.due_choice." + choice.name(),
                        new ChooseDue(form.device(), form.loan(), choice)))
            .toList();
    List<List<Button>> rows = new ArrayList<>(Keyboards.of(days, IN_A_ROW));
    rows.add(List.of(cancel()));
    return Optional.of(new Screen(lines.html(), rows));
  }

  private Screen add(LineBuilder lines, Form.AddDevice form) {
    DeviceField field = form.asked();
    lines
        .add(
            texts.html(
                "devices.form.add",
                gap("step", Integer.toString(field.step())),
                gap("steps", Integer.toString(DeviceField.steps()))))
        .add(question(field));
    if (field == DeviceField.first()) {
      lines.gap().add(texts.html("devices.form.add_by_file"));
    }
    List<List<Button>> rows = new ArrayList<>(categories(field));
    List<Button> way = new ArrayList<>();
    if (field != DeviceField.first()) {
      way.add(keys.key("devices.button.back", new FormBack(field)));
    }
    if (maySkip(form)) {
      way.add(keys.key("devices.button.skip", new FormSkip(field)));
    }
    way.add(cancel());
    rows.add(way);
    return new Screen(lines.html(), rows);
  }

  /** A device goes by one of its two numbers, and the inventory number is asked for second. */
  private static boolean maySkip(Form.AddDevice form) {
    return !form.asked().required()
        && (form.asked() != DeviceField.INVENTORY_NUMBER
            || form.values().containsKey(DeviceField.SERIAL_NUMBER));
  }

  private Screen edit(LineBuilder lines, Existing device, Form.EditField form) {
    DeviceField field = form.field();
    String now =
        device.file().fields().value(field).map(value -> Truncate.line(value, VALUE)).orElse("—");
    lines
        .add(
            texts.html(
                "devices.form.edit", gap("title", DeviceTexts.title(device)), gap("value", now)))
        .add(question(field));
    if (!field.required()) {
      lines.add(texts.html("devices.form.how_to_clear"));
    }
    List<List<Button>> rows = new ArrayList<>(categories(field));
    rows.add(List.of(cancel()));
    return new Screen(lines.html(), rows);
  }

  private Html question(DeviceField field) {
    return texts.html(
        "devices.form.field",
        gap("field", words.field(field)),
        gap("hint", texts.html("devices.hint." + field.name())));
  }

  /** Categories there are, so that the same thing has one name. */
  private List<List<Button>> categories(DeviceField field) {
    if (field != DeviceField.CATEGORY) {
      return List.of();
    }
    List<Category> known = new ArrayList<>();
    Page<Category> page = ask.categories(1);
    known.addAll(page.items());
    for (int next = 2; next <= page.pages() && known.size() < MOST_CATEGORIES; next++) {
      known.addAll(ask.categories(next).items());
    }
    List<Button> buttons =
        known.stream()
            .limit(MOST_CATEGORIES)
            .map(
                category -> DeviceKeyboards.named(category.name(), new PickCategory(category.id())))
            .toList();
    return Keyboards.of(buttons, IN_A_ROW);
  }

  private Html email(Borrower borrower) {
    return texts.html(
        "devices.form.email",
        gap("name", DeviceTexts.name(borrower)),
        gap("value", borrower.email().map(Email::value).orElse("—")));
  }

  private Html comment(Borrower borrower) {
    return new LineBuilder()
        .add(
            texts.html(
                "devices.form.comment",
                gap("name", DeviceTexts.name(borrower)),
                gap(
                    "value",
                    borrower.comment().map(words -> Truncate.line(words, VALUE)).orElse("—")),
                gap("max", Borrower.LONGEST_COMMENT)))
        .add(texts.html("devices.form.how_to_clear"))
        .html();
  }

  private Html about(String key, Existing device) {
    return texts.html(key, gap("title", DeviceTexts.title(device)));
  }

  private Optional<Screen> cancellable(LineBuilder lines) {
    return Optional.of(Screen.of(lines.html(), cancel()));
  }

  private Button cancel() {
    return keys.key("devices.button.cancel", new FormCancel());
  }

  private Optional<Existing> device(DeviceId device) {
    return ask.device(device, words.now()).map(DeviceCard::state);
  }

  private Optional<Borrower> borrower(PersonId person) {
    return borrowers.borrower(person).map(card -> card.borrower());
  }
}
