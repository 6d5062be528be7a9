package dev.zayavka.testkit.memory.devices;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReports;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableRows;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Lists over all devices. */
record InMemoryDeviceReports(DeskDraft<DeviceTables> draft) implements DeviceReports {

  private static final Comparator<Existing> BY_NAME =
      comparing((Existing state) -> lower(state.file().fields().category()))
          .thenComparing(state -> lower(state.file().fields().model()))
          .thenComparing(state -> lower(state.file().fields().number()));

  @Override
  public Optional<Existing> find(DeviceId device) {
    return Optional.ofNullable(draft.tables().devices.get(device.value()));
  }

  @Override
  public Page<DeviceLine> page(DeviceFilter listing, int page, int size, LocalDate today) {
    return Pages.of(
        switch (listing) {
          case DeviceFilter.Everything everything -> lines(kept().sorted(BY_NAME));
          case DeviceFilter.OfCategory of -> lines(in(of.category()).sorted(BY_NAME));
          case DeviceFilter.HeldBy held -> lines(heldBy(held.person()));
          case DeviceFilter.WantedBy wanted -> wantedBy(wanted.person());
          case DeviceFilter.Overdue overdue -> lines(overdue(today));
          case DeviceFilter.Found found ->
              throw new IllegalArgumentException("the store has no order for what was found");
        },
        page,
        size);
  }

  @Override
  public List<Candidate> matching(SearchQuery query, int limit) {
    return kept()
        .map(state -> new Candidate(state, holder(state).map(SearchText::of).orElse("")))
        .filter(candidate -> query.matches(text(candidate)))
        .sorted(comparing(candidate -> !isNumbered(candidate, query)))
        .limit(limit)
        .sorted(comparingLong(candidate -> candidate.state().file().id().value()))
        .toList();
  }

  @Override
  public List<DeviceLine> lines(List<DeviceId> devices) {
    return lines(
        devices.stream().flatMap(device -> find(device).stream()).filter(Kept.class::isInstance));
  }

  @Override
  public Page<Category> categories(int page, int size) {
    return Pages.of(
        draft.tables().categories.keySet().stream()
            .map(id -> category(new CategoryId(id)))
            .filter(category -> category.devices() > 0)
            .sorted(comparing(category -> lower(category.name())))
            .toList(),
        page,
        size);
  }

  @Override
  public void everything(TableRows into) {
    for (DataTable table : new DeviceDump(draft.tables()).all()) {
      into.table(table.name(), table.header());
      table.rows().forEach(into::row);
    }
  }

  @Override
  public void wipe() {
    DeviceTables tables = draft.tables();
    tables.categories.clear();
    tables.devices.clear();
    tables.loans.clear();
    tables.borrowers.clear();
    tables.deviceActions.clear();
    tables.deviceReminders.clear();
    tables.overdueReports.clear();
    tables.imports.clear();
    tables.importContents.clear();
    tables.importColumns.clear();
  }

  private Category category(CategoryId id) {
    return new Category(id, name(id), Math.toIntExact(in(id).count()));
  }

  private Stream<Existing> in(CategoryId id) {
    String name = name(id);
    return kept().filter(state -> state.file().fields().category().equals(name));
  }

  /** The name of a category; empty for no category. */
  private String name(CategoryId id) {
    return draft.tables().categories.getOrDefault(id.value(), "");
  }

  private Stream<Lent> heldBy(PersonId person) {
    return lent()
        .filter(lent -> lent.loan().holder().equals(person))
        .sorted(comparing(lent -> lent.loan().since()));
  }

  private Stream<Lent> overdue(LocalDate today) {
    return lent()
        .filter(lent -> lent.loan().due().filter(due -> due.isBefore(today)).isPresent())
        .sorted(comparing(lent -> lent.loan().due().orElseThrow()));
  }

  private List<DeviceLine> wantedBy(PersonId person) {
    return kept()
        .flatMap(state -> Wish.of(state, person))
        .sorted(comparing(Wish::since))
        .map(
            wish ->
                new DeviceLine(wish.state(), holder(wish.state()), OptionalInt.of(wish.position())))
        .toList();
  }

  private List<DeviceLine> lines(Stream<? extends Existing> states) {
    return states.<DeviceLine>map(state -> new DeviceLine(state, holder(state))).toList();
  }

  private Optional<Borrower> holder(Existing state) {
    return Optional.of(state)
        .filter(Lent.class::isInstance)
        .map(lent -> ((Lent) lent).loan())
        .map(Loan::holder)
        .flatMap(person -> Optional.ofNullable(draft.tables().borrowers.get(person.value())));
  }

  private Stream<Lent> lent() {
    return kept().filter(Lent.class::isInstance).map(Lent.class::cast);
  }

  private Stream<Existing> kept() {
    return draft.tables().devices.values().stream().filter(Kept.class::isInstance);
  }

  private static boolean isNumbered(Candidate candidate, SearchQuery query) {
    DeviceFields fields = candidate.state().file().fields();
    return Stream.of(DeviceField.SERIAL_NUMBER, DeviceField.INVENTORY_NUMBER)
        .flatMap(number -> fields.key(number).stream())
        .anyMatch(
            key ->
                query.words().stream()
                    .flatMap(Set::stream)
                    .map(DeviceFields::key)
                    .anyMatch(key::equals));
  }

  private static String text(Candidate candidate) {
    return SearchText.of(candidate.state().file().fields()) + " " + candidate.holder();
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** A person's place in the queue of a device; the person it is offered to has the first. */
  private record Wish(Existing state, Instant since, int position) {
    static Stream<Wish> of(Existing state, PersonId person) {
      List<QueueEntry> places = new ArrayList<>();
      if (state instanceof Offered offered) {
        places.add(offered.offer().waiter());
      }
      if (state instanceof Kept kept) {
        places.addAll(kept.queue());
      }
      return places.stream()
          .filter(waiter -> waiter.person().equals(person))
          .map(waiter -> new Wish(state, waiter.since(), places.indexOf(waiter) + 1));
    }
  }
}
