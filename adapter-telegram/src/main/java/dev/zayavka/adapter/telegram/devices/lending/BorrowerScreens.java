package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Assign;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ConfirmDeleteBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DeleteBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditComment;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditEmail;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormCancel;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenBorrower;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnBorrowers;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.BorrowerCard;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;

/** People as admins see them. */
final class BorrowerScreens {

  private static final int WORDS = 64;
  private static final int MOST_DEVICES = 20;

  private final SavedSearches memory;
  private final DeviceTexts words;
  private final DeviceKeyboards keys;
  private final Texts texts;

  BorrowerScreens(SavedSearches memory, DeviceTexts words, DeviceKeyboards keys, Texts texts) {
    this.memory = memory;
    this.words = words;
    this.keys = keys;
    this.texts = texts;
  }

  Screen list(String wanted, Page<Borrower> page) {
    if (page.items().isEmpty()) {
      return Screen.of(texts.html("devices.people.none"));
    }
    Html title =
        wanted.isEmpty()
            ? texts.html("devices.people.all", gap("count", page.total()))
            : texts.html(
                "devices.people.found",
                gap("words", Truncate.line(wanted, WORDS)),
                gap("count", page.total()));
    List<List<Button>> rows = new ArrayList<>();
    for (Borrower one : page.items()) {
      rows.add(List.of(DeviceKeyboards.named(words.person(one), new OpenBorrower(one.id()))));
    }
    if (page.pages() > 1) {
      String key = memory.keep(wanted);
      rows.add(keys.pager(page, number -> new TurnBorrowers(key, number)));
    }
    return new Screen(title, rows);
  }

  Screen card(BorrowerCard card) {
    Borrower one = card.borrower();
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "devices.people.title",
                    gap("name", DeviceTexts.name(one)),
                    gap("id", Long.toString(one.id().value()))));
    one.username()
        .ifPresent(name -> lines.add(texts.html("devices.people.username", gap("username", name))));
    lines.add(
        one.email()
            .map(email -> texts.html("devices.people.email", gap("email", email.value())))
            .orElseGet(() -> texts.html("devices.people.deleted")));
    one.comment()
        .ifPresent(
            comment ->
                lines.add(
                    texts.html(
                        "devices.people.comment",
                        gap("comment", Truncate.text(comment, Borrower.LONGEST_COMMENT)))));
    lines.add(texts.html("devices.people.since", gap("since", texts.moment(one.since()))));
    holds(lines.gap(), card.holds());
    return new Screen(lines.html(), buttons(card));
  }

  /** Asks once before a person is deleted. */
  Screen deletion(BorrowerCard card) {
    PersonId id = card.borrower().id();
    return new Screen(
        texts.html("devices.people.delete_sure", gap("person", words.person(card.borrower()))),
        List.of(
            List.of(
                keys.key("devices.button.delete_sure", new ConfirmDeleteBorrower(id)),
                keys.key("devices.button.keep", new OpenBorrower(id)))));
  }

  /** People of whom one is to have the device. */
  Screen candidates(Existing device, List<Borrower> people) {
    DeviceId id = device.file().id();
    List<List<Button>> rows = new ArrayList<>();
    for (Borrower one : people) {
      rows.add(List.of(DeviceKeyboards.named(words.person(one), new Assign(id, one.id()))));
    }
    rows.add(List.of(keys.key("devices.button.cancel", new FormCancel())));
    return new Screen(candidates(DeviceTexts.title(device), people), rows);
  }

  private Html candidates(String title, List<Borrower> people) {
    return people.size() == 1
        ? texts.html(
            "devices.people.did_you_mean",
            gap("title", title),
            gap("person", words.person(people.getFirst())))
        : texts.html("devices.people.candidates", gap("title", title));
  }

  private void holds(LineBuilder lines, List<DeviceLine> devices) {
    lines.add(texts.html("devices.people.holds", gap("count", devices.size())));
    for (DeviceLine line : shown(devices)) {
      if (line.state() instanceof Lent lent) {
        lines.add(
            texts.html(
                "devices.people.holds_line",
                gap("name", DeviceTexts.name(lent)),
                gap("due", words.due(lent.loan()))));
      }
    }
    if (devices.size() > MOST_DEVICES) {
      lines.add(texts.html("devices.more", gap("count", devices.size() - MOST_DEVICES)));
    }
  }

  private List<List<Button>> buttons(BorrowerCard card) {
    List<List<Button>> rows = new ArrayList<>();
    shown(card.holds()).forEach(line -> rows.add(List.of(keys.open(line.state()))));
    if (card.borrower().isRegistered()) {
      PersonId id = card.borrower().id();
      rows.add(
          List.of(
              keys.key("devices.button.edit_email", new EditEmail(id)),
              keys.key("devices.button.edit_comment", new EditComment(id))));
      rows.add(List.of(keys.key("devices.button.delete", new DeleteBorrower(id))));
    }
    return rows;
  }

  private static List<DeviceLine> shown(List<DeviceLine> all) {
    return all.subList(0, Math.min(all.size(), MOST_DEVICES));
  }
}
