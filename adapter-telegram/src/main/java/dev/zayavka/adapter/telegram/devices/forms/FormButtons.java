package dev.zayavka.adapter.telegram.devices.forms;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormCancel;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormSkip;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnForm;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.PickCategory;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.shared.Page;
import java.util.Optional;

/** Buttons under a question of a form; the next question or the result is a message of its own. */
public final class FormButtons {

  private final FillForms forms;
  private final AskDevices ask;

  public FormButtons(FillForms forms, AskDevices ask) {
    this.forms = forms;
    this.ask = ask;
  }

  /** Empty if no question is asked any more. */
  public Optional<ButtonAnswer> onPress(ButtonPress press, OnForm button) {
    boolean taken =
        switch (button) {
          case FormBack back -> forms.back(press.id(), press.by(), back.asked(), press.at());
          case FormSkip skip -> forms.skip(press.id(), press.by(), skip.asked(), press.at());
          case FormCancel cancel -> forms.cancelled(press.id(), press.by(), press.at());
          case PickCategory pick -> picked(press, pick);
        };
    return taken ? Optional.of(ButtonAnswer.silent()) : Optional.empty();
  }

  private boolean picked(ButtonPress press, PickCategory pick) {
    return name(pick.category())
        .filter(name -> forms.pick(press.id(), press.by(), name, press.at()))
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
