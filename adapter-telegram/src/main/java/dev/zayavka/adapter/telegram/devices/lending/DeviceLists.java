package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnAll;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategories;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnFound;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnMine;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnOverdue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnWanted;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages of devices and of categories: a line for each, and a button to open it. */
final class DeviceLists {

  private static final int WORDS = 64;

  private final SavedSearches memory;
  private final DeviceTexts words;
  private final DeviceKeyboards keys;
  private final Texts texts;

  DeviceLists(SavedSearches memory, DeviceTexts words, DeviceKeyboards keys, Texts texts) {
    this.memory = memory;
    this.words = words;
    this.keys = keys;
    this.texts = texts;
  }

  Screen devices(DeviceFilter listing, Page<DeviceLine> page) {
    if (page.items().isEmpty()) {
      return Screen.of(nothing(listing));
    }
    LineBuilder lines = new LineBuilder().add(title(listing, page)).gap();
    page.items().forEach(line -> lines.add(line(line, listing)));
    List<List<Button>> rows = new ArrayList<>();
    page.items().forEach(line -> rows.add(List.of(keys.open(line.state()))));
    if (page.pages() > 1) {
      rows.add(keys.pager(page, turning(listing)));
    }
    if (listing instanceof DeviceFilter.OfCategory) {
      rows.add(List.of(keys.key("devices.button.categories", new TurnCategories(1))));
    }
    return new Screen(lines.html(), rows);
  }

  Screen categories(Page<Category> page) {
    if (page.items().isEmpty()) {
      return Screen.of(texts.html("devices.categories.none"));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (Category category : page.items()) {
      rows.add(
          List.of(
              DeviceKeyboards.named(
                  texts.plain(
                      "devices.button.category",
                      gap("name", Truncate.line(category.name(), WORDS)),
                      gap("count", Integer.toString(category.devices()))),
                  new TurnCategory(category.id(), 1))));
    }
    rows.add(keys.pager(page, TurnCategories::new));
    return new Screen(texts.html("devices.categories.title", gap("count", page.total())), rows);
  }

  /** A device in one line, for lists where everybody may stand. */
  Html line(DeviceLine line) {
    return line(line, new DeviceFilter.Everything());
  }

  private Html line(DeviceLine line, DeviceFilter listing) {
    String rest =
        Stream.concat(state(line, listing), position(line).stream())
            .map(part -> " · " + part)
            .collect(Collectors.joining());
    return texts.html(
        "devices.list.line",
        gap("mark", words.mark(line.state())),
        gap("name", DeviceTexts.name(line.state())),
        gap("rest", rest));
  }

  private Stream<String> state(DeviceLine line, DeviceFilter listing) {
    return switch (line.state()) {
      case Free free -> Stream.empty();
      case Offered offered -> Stream.of(texts.plain("devices.list.offered"));
      case Lent lent when listing instanceof DeviceFilter.HeldBy ->
          Stream.of(words.due(lent.loan()));
      case Lent lent ->
          Stream.concat(
              line.holder().map(DeviceTexts::name).stream(),
              lent.loan().due().map(day -> words.due(lent.loan())).stream());
      case Deleted deleted -> Stream.empty();
    };
  }

  private Optional<String> position(DeviceLine line) {
    return line.position().isPresent()
        ? Optional.of(
            texts.plain(
                "devices.list.position",
                gap("position", Integer.toString(line.position().getAsInt()))))
        : Optional.empty();
  }

  private Html title(DeviceFilter listing, Page<DeviceLine> page) {
    int count = page.total();
    return switch (listing) {
      case DeviceFilter.Everything all -> texts.html("devices.list.all", gap("count", count));
      case DeviceFilter.OfCategory category ->
          texts.html(
              "devices.list.category",
              gap("category", page.items().getFirst().state().file().fields().category()),
              gap("count", count));
      case DeviceFilter.Found found ->
          texts.html(
              "devices.list.found",
              gap("words", Truncate.line(found.words(), WORDS)),
              gap("count", count));
      case DeviceFilter.HeldBy held -> texts.html("devices.list.held", gap("count", count));
      case DeviceFilter.WantedBy wanted -> texts.html("devices.list.wanted", gap("count", count));
      case DeviceFilter.Overdue overdue -> texts.html("devices.list.overdue", gap("count", count));
    };
  }

  /** A search that finds nothing looks like a command that is not theirs. */
  private Html nothing(DeviceFilter listing) {
    return switch (listing) {
      case DeviceFilter.Everything all -> texts.html("devices.list.none");
      case DeviceFilter.OfCategory category -> texts.html("devices.list.none_of_category");
      case DeviceFilter.Found found -> texts.html("devices.note.NOT_FOUND");
      case DeviceFilter.HeldBy held -> texts.html("devices.list.none_held");
      case DeviceFilter.WantedBy wanted -> texts.html("devices.list.none_wanted");
      case DeviceFilter.Overdue overdue -> texts.html("devices.list.none_overdue");
    };
  }

  private IntFunction<DeviceButton> turning(DeviceFilter listing) {
    return switch (listing) {
      case DeviceFilter.Everything all -> TurnAll::new;
      case DeviceFilter.OfCategory category -> page -> new TurnCategory(category.category(), page);
      case DeviceFilter.Found found -> {
        String key = memory.keep(found.words());
        yield page -> new TurnFound(key, page);
      }
      case DeviceFilter.HeldBy held -> TurnMine::new;
      case DeviceFilter.WantedBy wanted -> TurnWanted::new;
      case DeviceFilter.Overdue overdue -> TurnOverdue::new;
    };
  }
}
