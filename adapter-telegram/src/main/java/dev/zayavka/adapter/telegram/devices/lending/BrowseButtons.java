package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Look;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnAll;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategories;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnFound;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnMine;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnOverdue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnWanted;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowHistory;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Buttons that only show something: pages turn in place, a device opens below. */
public final class BrowseButtons {

  private final DeviceDeskEntry entry;
  private final SavedSearches searches;
  private final Replies replies;
  private final Texts texts;

  public BrowseButtons(
      DeviceDeskEntry entry, SavedSearches searches, Replies replies, Texts texts) {
    this.entry = entry;
    this.searches = searches;
    this.replies = replies;
    this.texts = texts;
  }

  /** Empty for a person the desk does not serve, and under a forwarded copy. */
  public Optional<ButtonAnswer> onPress(ButtonPress press, Look button) {
    PersonId person = press.by().id();
    if (press.forwarded() || !entry.serves(person)) {
      return Optional.empty();
    }
    Optional<MessageRef> on = Optional.of(press.on());
    return switch (button) {
      case OpenDevice open -> shown(press, new ShowDevice(person, open.device(), Optional.empty()));
      case OpenHistory open ->
          shown(press, new ShowHistory(person, open.device(), open.page(), on));
      case TurnAll turn -> turned(press, new DeviceFilter.Everything(), turn.page());
      case TurnCategory turn ->
          turned(press, new DeviceFilter.OfCategory(turn.category()), turn.page());
      case TurnFound turn -> found(press, turn);
      case TurnMine turn -> turned(press, new DeviceFilter.HeldBy(person), turn.page());
      case TurnWanted turn -> turned(press, new DeviceFilter.WantedBy(person), turn.page());
      case TurnOverdue turn when entry.isAdmin(person) ->
          turned(press, new DeviceFilter.Overdue(), turn.page());
      case TurnOverdue turn -> Optional.empty();
      case TurnCategories turn -> shown(press, new ShowCategories(person, turn.page(), on));
    };
  }

  private Optional<ButtonAnswer> found(ButtonPress press, TurnFound turn) {
    return searches
        .recall(turn.words())
        .map(words -> turned(press, new DeviceFilter.Found(words), turn.page()))
        .orElseGet(() -> Optional.of(ButtonAnswer.alert(texts.plain("devices.search_forgotten"))));
  }

  private Optional<ButtonAnswer> turned(ButtonPress press, DeviceFilter listing, int page) {
    return shown(press, new ShowDevices(press.by().id(), listing, page, Optional.of(press.on())));
  }

  private Optional<ButtonAnswer> shown(ButtonPress press, DeviceView view) {
    replies.reply(press.updateId(), view, press.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
