package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** History of a device, newest first: author, time, action, values before and after. */
final class HistoryPages {

  private static final int NAME = 64;
  private static final int VALUE = 80;

  /** Details of an action: the person it concerns, and the action undone. */
  private static final String PERSON = "person";

  private static final String UNDONE = "undone";

  private final AskBorrowers borrowers;
  private final DeviceCards cards;
  private final DeviceTexts words;
  private final DeviceKeyboards keys;
  private final Texts texts;

  HistoryPages(
      AskBorrowers borrowers,
      DeviceCards cards,
      DeviceTexts words,
      DeviceKeyboards keys,
      Texts texts) {
    this.borrowers = borrowers;
    this.cards = cards;
    this.words = words;
    this.keys = keys;
    this.texts = texts;
  }

  Screen page(Existing device, Page<DeviceHistoryEntry> page) {
    DeviceId id = device.file().id();
    LineBuilder lines =
        new LineBuilder().add(cards.title(device)).add(texts.html("devices.history.title")).gap();
    for (DeviceHistoryEntry action : page.items()) {
      lines.add(row(action));
      changes(action).forEach(lines::add);
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(keys.pager(page, number -> new OpenHistory(id, number)));
    rows.add(List.of(keys.key("devices.button.to_card", new OpenDevice(id))));
    return new Screen(lines.html(), rows);
  }

  private Html row(DeviceHistoryEntry action) {
    String who =
        action
            .by()
            .map(by -> Truncate.line(by.name(), NAME))
            .orElseGet(() -> texts.plain("devices.history.clock"));
    return texts.html(
        "devices.history.row",
        gap("when", texts.moment(action.at())),
        gap("who", who),
        gap("what", act(action.act().name())),
        gap("rest", rest(action)));
  }

  private String rest(DeviceHistoryEntry action) {
    Optional<String> undone =
        Optional.ofNullable(action.details().get(UNDONE)).flatMap(this::known).map(this::act);
    Optional<String> whom =
        movesHolder(action)
            ? Optional.empty()
            : Optional.ofNullable(action.details().get(PERSON))
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(id -> new PersonId(Long.parseLong(id)))
                .filter(id -> !isBy(action, id))
                .map(this::name);
    return Stream.of(undone, whom)
        .flatMap(Optional::stream)
        .map(part -> " · " + part)
        .reduce("", String::concat);
  }

  private Stream<Html> changes(DeviceHistoryEntry action) {
    if (action.before().isEmpty() || action.after().isEmpty()) {
      return Stream.empty();
    }
    Existing before = action.before().get();
    Existing after = action.after().get();
    Stream<Html> fields =
        Stream.of(DeviceField.values())
            .flatMap(
                field ->
                    change(
                        words.field(field),
                        before.file().fields().value(field),
                        after.file().fields().value(field)));
    Stream<Html> holder =
        movesHolder(action)
            ? change(
                texts.plain("devices.history.holder"),
                holder(before).map(this::name),
                holder(after).map(this::name))
            : Stream.empty();
    Stream<Html> due =
        action.act() == DeviceAction.DUE_SET
            ? change(texts.plain("devices.history.due"), due(before), due(after))
            : Stream.empty();
    return Stream.of(fields, holder, due).flatMap(lines -> lines);
  }

  private Stream<Html> change(String what, Optional<String> before, Optional<String> after) {
    return before.equals(after)
        ? Stream.empty()
        : Stream.of(
            texts.html(
                "devices.history.change",
                gap("what", what),
                gap("before", Truncate.line(before.orElse(DeviceTexts.MISSING), VALUE)),
                gap("after", Truncate.line(after.orElse(DeviceTexts.MISSING), VALUE))));
  }

  /** True if the device moved to or from a person other than the author of the action. */
  private static boolean movesHolder(DeviceHistoryEntry action) {
    Optional<PersonId> before = action.before().flatMap(HistoryPages::holder);
    Optional<PersonId> after = action.after().flatMap(HistoryPages::holder);
    return !before.equals(after)
        && Stream.of(before, after).flatMap(Optional::stream).anyMatch(id -> !isBy(action, id));
  }

  private static boolean isBy(DeviceHistoryEntry action, PersonId person) {
    return action.by().map(Person::id).filter(person::equals).isPresent();
  }

  private static Optional<Loan> loan(Existing device) {
    return device instanceof Lent lent ? Optional.of(lent.loan()) : Optional.empty();
  }

  private static Optional<PersonId> holder(Existing device) {
    return loan(device).map(Loan::holder);
  }

  private Optional<String> due(Existing device) {
    return loan(device).flatMap(Loan::due).map(texts::day);
  }

  private String name(PersonId person) {
    return borrowers
        .borrower(person)
        .map(found -> DeviceTexts.name(found.borrower()))
        .orElseGet(() -> Long.toString(person.value()));
  }

  private Optional<String> known(String act) {
    return Stream.of(DeviceAction.values()).map(DeviceAction::name).filter(act::equals).findFirst();
  }

  private String act(String name) {
    return texts.plain("devices.act." + name);
  }
}
