package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.DeviceCallback.Look;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenDevice;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OpenHistory;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnAll;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnCategories;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnCategory;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnFound;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnMine;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnOverdue;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TurnWanted;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceFilter;
import dev.zayavka.ports.devices.DeviceView;
import dev.zayavka.ports.devices.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.DeviceView.ShowHistory;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** The buttons that only show something: pages turn in place, a device opens below. */
final class BrowseButtons {

  private final DeviceDeskEntry door;
  private final SavedSearches searches;
  private final Replies replies;
  private final Texts texts;

  BrowseButtons(DeviceDeskEntry door, SavedSearches searches, Replies replies, Texts texts) {
    this.door = door;
    this.searches = searches;
    this.replies = replies;
    this.texts = texts;
  }

  /** Empty for somebody it is not for, or not any more, and for a copy that cannot be changed. */
  Optional<ButtonAnswer> looked(ButtonPress tapped, Look button) {
    PersonId person = tapped.by().id();
    if (tapped.forwarded() || !door.serves(person)) {
      return Optional.empty();
    }
    Optional<MessageRef> on = Optional.of(tapped.on());
    return switch (button) {
      case OpenDevice open ->
          shown(tapped, new ShowDevice(person, open.device(), Optional.empty()));
      case OpenHistory open ->
          shown(tapped, new ShowHistory(person, open.device(), open.page(), on));
      case TurnAll turn -> turned(tapped, new DeviceFilter.Everything(), turn.page());
      case TurnCategory turn ->
          turned(tapped, new DeviceFilter.OfCategory(turn.category()), turn.page());
      case TurnFound turn -> found(tapped, turn);
      case TurnMine turn -> turned(tapped, new DeviceFilter.HeldBy(person), turn.page());
      case TurnWanted turn -> turned(tapped, new DeviceFilter.WantedBy(person), turn.page());
      case TurnOverdue turn when door.isAdmin(person) ->
          turned(tapped, new DeviceFilter.Overdue(), turn.page());
      case TurnOverdue turn -> Optional.empty();
      case TurnCategories turn -> shown(tapped, new ShowCategories(person, turn.page(), on));
    };
  }

  private Optional<ButtonAnswer> found(ButtonPress tapped, TurnFound turn) {
    return searches
        .recall(turn.words())
        .map(words -> turned(tapped, new DeviceFilter.Found(words), turn.page()))
        .orElseGet(() -> Optional.of(ButtonAnswer.alert(texts.plain("devices.search_forgotten"))));
  }

  private Optional<ButtonAnswer> turned(ButtonPress tapped, DeviceFilter listing, int page) {
    return shown(
        tapped, new ShowDevices(tapped.by().id(), listing, page, Optional.of(tapped.on())));
  }

  private Optional<ButtonAnswer> shown(ButtonPress tapped, DeviceView view) {
    replies.reply(tapped.updateId(), view, tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
