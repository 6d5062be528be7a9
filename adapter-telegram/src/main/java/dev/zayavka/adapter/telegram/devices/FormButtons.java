package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.DeviceCallback.FormBack;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.FormCancel;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.FormSkip;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OnForm;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.PickCategory;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.driving.AskDevices;
import dev.zayavka.ports.devices.driving.FillForms;
import dev.zayavka.ports.shared.Page;
import java.util.Optional;

/** The buttons under a question; the next question, or what came of it, is a message of its own. */
final class FormButtons {

  private final FillForms forms;
  private final AskDevices ask;

  FormButtons(FillForms forms, AskDevices ask) {
    this.forms = forms;
    this.ask = ask;
  }

  /** Empty when nothing is being asked any more. */
  Optional<ButtonAnswer> pressed(ButtonPress tapped, OnForm button) {
    boolean taken =
        switch (button) {
          case FormBack back -> forms.back(tapped.id(), tapped.by(), back.asked(), tapped.at());
          case FormSkip skip -> forms.skip(tapped.id(), tapped.by(), skip.asked(), tapped.at());
          case FormCancel cancel -> forms.cancelled(tapped.id(), tapped.by(), tapped.at());
          case PickCategory pick -> picked(tapped, pick);
        };
    return taken ? Optional.of(ButtonAnswer.silent()) : Optional.empty();
  }

  private boolean picked(ButtonPress tapped, PickCategory pick) {
    return name(pick.category())
        .filter(name -> forms.pick(tapped.id(), tapped.by(), name, tapped.at()))
        .isPresent();
  }

  private Optional<String> name(CategoryId category) {
    int pages = 1;
    for (int number = 1; number <= pages; number++) {
      Page<Category> page = ask.categories(number);
      Optional<String> name =
          page.items().stream()
              .filter(known -> known.id().equals(category))
              .map(Category::name)
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
      pages = page.pages();
    }
    return Optional.empty();
  }
}
