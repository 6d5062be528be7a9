package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskAssignee;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ConfirmDelete;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Delete;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditOne;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Extend;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.GiveBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Join;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Leave;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenEdit;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SkipTurn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeIt;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeItBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Undo;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Card of a device for one person, with the buttons they may press. */
final class DeviceCards {

  private static final int LONGEST_QUEUE = 20;
  private static final int FIELDS_IN_A_ROW = 2;

  /** Field shown in the title. */
  private static final Set<DeviceField> IN_TITLE =
      EnumSet.of(DeviceField.CATEGORY, DeviceField.VENDOR, DeviceField.MODEL);

  private final DevicePolicy policy;
  private final DeviceTexts words;
  private final DeviceKeyboards keys;
  private final Texts texts;

  DeviceCards(DevicePolicy policy, DeviceTexts words, DeviceKeyboards keys, Texts texts) {
    this.policy = policy;
    this.words = words;
    this.keys = keys;
    this.texts = texts;
  }

  /** The device with everything that is known of it. */
  Screen card(DeviceCard card, PersonId viewer) {
    return new Screen(describe(new LineBuilder(), card, viewer), buttons(card, viewer));
  }

  /** The same below something that is said first. */
  Screen card(Html first, DeviceCard card, PersonId viewer) {
    return new Screen(
        describe(new LineBuilder().add(first).gap(), card, viewer), buttons(card, viewer));
  }

  /** Menu of the fields an admin can change. */
  Screen editMenu(Kept device) {
    DeviceId id = device.file().id();
    List<Button> fields =
        Stream.of(DeviceField.values())
            .map(field -> DeviceKeyboards.named(words.field(field), new EditOne(id, field)))
            .toList();
    List<List<Button>> rows = new ArrayList<>(Keyboards.of(fields, FIELDS_IN_A_ROW));
    rows.addAll(
        switch (device) {
          case Lent lent ->
              List.of(
                  List.of(
                      keys.key("devices.button.take_back", new TakeItBack(id, lent.loan().id()))));
          case Free free -> disposal(id);
          case Offered offered -> disposal(id);
        });
    rows.add(List.of(keys.key("devices.button.to_card", new OpenDevice(id))));
    return new Screen(
        new LineBuilder().add(title(device)).add(texts.html("devices.edit")).html(), rows);
  }

  /** Asks once before a device is deleted. */
  Screen deletion(Kept device) {
    DeviceId id = device.file().id();
    return new Screen(
        new LineBuilder().add(title(device)).add(texts.html("devices.delete.sure")).html(),
        List.of(
            List.of(
                keys.key("devices.button.delete_sure", new ConfirmDelete(id)),
                keys.key("devices.button.keep", new OpenEdit(id)))));
  }

  private List<List<Button>> disposal(DeviceId device) {
    return List.of(
        List.of(keys.key("devices.button.assign", new AskAssignee(device))),
        List.of(keys.key("devices.button.delete", new Delete(device))));
  }

  Html title(Existing device) {
    return texts.html(
        "devices.card.title",
        gap("title", DeviceTexts.title(device)),
        gap("id", DeviceTexts.number(device.file().id())));
  }

  private Html describe(LineBuilder lines, DeviceCard card, PersonId viewer) {
    lines.add(title(card.state()));
    for (DeviceField field : DeviceField.values()) {
      if (!IN_TITLE.contains(field)) {
        card.state()
            .file()
            .fields()
            .value(field)
            .ifPresent(value -> lines.add(field(field, value)));
      }
    }
    state(lines.gap(), card, viewer);
    if (card.state() instanceof Kept kept && !kept.queue().isEmpty()) {
      queue(lines.gap(), kept.queue(), card, viewer);
    }
    return lines.html();
  }

  private Html field(DeviceField field, String value) {
    return texts.html(
        field.isNumber() ? "devices.card.number" : "devices.card.field",
        gap("field", words.field(field)),
        gap("value", Truncate.line(value, field.longest())));
  }

  private void state(LineBuilder lines, DeviceCard card, PersonId viewer) {
    switch (card.state()) {
      case Free free -> lines.add(texts.html("devices.state.free"));
      case Offered offered ->
          lines.add(
              texts.html(
                  offered.offer().to().equals(viewer)
                      ? "devices.state.offered_to_you"
                      : "devices.state.offered",
                  gap("person", words.person(offered.offer().to(), card.people())),
                  gap("until", texts.moment(offered.offer().until()))));
      case Lent lent ->
          lines
              .add(
                  texts.html(
                      lent.loan().holder().equals(viewer)
                          ? "devices.state.yours"
                          : "devices.state.lent",
                      gap("person", words.person(lent.loan().holder(), card.people()))))
              .add(
                  texts.html(
                      "devices.state.since",
                      gap("since", texts.moment(lent.loan().since())),
                      gap("due", words.due(lent.loan()))));
      case Deleted deleted ->
          lines.add(
              texts.html("devices.state.deleted", gap("when", texts.moment(deleted.since()))));
    }
  }

  private void queue(LineBuilder lines, List<QueueEntry> queue, DeviceCard card, PersonId viewer) {
    lines.add(texts.html("devices.queue.title", gap("count", queue.size())));
    int shown = Math.min(queue.size(), LONGEST_QUEUE);
    for (int i = 0; i < shown; i++) {
      PersonId person = queue.get(i).person();
      lines.add(
          texts.html(
              person.equals(viewer) ? "devices.queue.you" : "devices.queue.person",
              gap("position", Integer.toString(i + 1)),
              gap("person", words.person(person, card.people()))));
    }
    if (shown < queue.size()) {
      lines.add(texts.html("devices.more", gap("count", queue.size() - shown)));
    }
  }

  private List<List<Button>> buttons(DeviceCard card, PersonId viewer) {
    Existing device = card.state();
    DeviceDossier file = device.file();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(actions(device, viewer));
    rows.add(List.of(keys.key("devices.button.history", new OpenHistory(file.id(), 1))));
    if (policy.isAdmin(viewer)) {
      if (device instanceof Kept kept) {
        rows.add(List.of(keys.key("devices.button.edit", new OpenEdit(kept.file().id()))));
      }
      if (card.undoable().isPresent()) {
        rows.add(List.of(keys.key("devices.button.undo", new Undo(file.id(), file.version()))));
      }
    }
    return rows;
  }

  private List<Button> actions(Existing device, PersonId viewer) {
    DeviceDossier file = device.file();
    return switch (device) {
      case Free free ->
          List.of(keys.key("devices.button.take", new TakeIt(file.id(), file.version())));
      case Offered offered when offered.offer().to().equals(viewer) ->
          List.of(
              keys.key("devices.button.accept", new TakeIt(file.id(), file.version())),
              keys.key("devices.button.skip_offer", new SkipTurn(file.id())));
      case Offered offered -> List.of(wait(offered, viewer));
      case Lent lent when lent.loan().holder().equals(viewer) ->
          List.of(
              keys.key("devices.button.return", new GiveBack(file.id(), lent.loan().id())),
              keys.key("devices.button.extend", new Extend(file.id(), lent.loan().id())));
      case Lent lent -> List.of(wait(lent, viewer));
      case Deleted deleted -> List.of();
    };
  }

  private Button wait(Kept device, PersonId viewer) {
    DeviceId id = device.file().id();
    return device.queue().stream().anyMatch(waiter -> waiter.person().equals(viewer))
        ? keys.key("devices.button.leave", new Leave(id))
        : keys.key("devices.button.join", new Join(id));
  }
}
