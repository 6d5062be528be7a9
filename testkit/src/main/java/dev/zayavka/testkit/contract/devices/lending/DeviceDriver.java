package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.TODAY;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.testkit.fixture.CollectedTables;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The store of a device desk in the words of the contracts; each call is a transaction. */
public record DeviceDriver(Transactions<DevicesWork> transactions) {

  public <T> T ask(Function<? super DevicesWork, ? extends T> question) {
    return transactions.inTransaction(question);
  }

  public <T> Optional<T> find(Function<? super DevicesWork, Optional<T>> question) {
    return ask(question);
  }

  public <T> List<T> list(Function<? super DevicesWork, List<T>> question) {
    return ask(question);
  }

  boolean holds(Predicate<? super DevicesWork> question) {
    return ask(question::test);
  }

  public void tell(Consumer<? super DevicesWork> action) {
    transactions.run(action);
  }

  /** Registers all people of the fixtures who are not registered yet. */
  void people() {
    tell(
        work ->
            List.of(ivan(), olga(), semyon()).stream()
                .filter(borrower -> work.borrowers().find(borrower.id()).isEmpty())
                .forEach(work.borrowers()::save));
  }

  /** A new device as the fixture makes it. */
  <E extends Existing> E device(Function<DeviceDossier, E> fixture) {
    return kept(DeviceFixtures::aFile, fixture);
  }

  /** A new device with these values, as the fixture makes it. */
  <E extends Existing> E device(DeviceFields fields, Function<DeviceDossier, E> fixture) {
    return kept(id -> aFile(id, fields), fixture);
  }

  /** The number of a new device that is not on loan. */
  DeviceId someDevice() {
    return device(DeviceFixtures::aFreeDevice).file().id();
  }

  /** A new device that this person has; the loan may still be changed. */
  Lent lent(Borrower holder, Function<Loan, Loan> change) {
    LoanId loan = nextLoan();
    return device(
        file -> new Lent(file, change.apply(DeviceFixtures.aLoan(loan, holder)), List.of()));
  }

  LoanId nextLoan() {
    return ask(work -> work.devices().nextLoan());
  }

  /** Keeps a state the way the port asks for: locked in the same transaction. */
  void save(Existing state) {
    tell(
        work -> {
          work.devices().lock(state.file().id());
          work.devices().save(state, NOW);
        });
  }

  DeviceState load(DeviceId device) {
    return ask(work -> work.devices().lock(device));
  }

  /** Every device of a list that fits a large page. */
  List<DeviceLine> listed(DeviceFilter listing) {
    return ask(work -> work.deviceReports().page(listing, 1, 100, TODAY)).items();
  }

  /** The table of this name, as everything is exported. */
  DataTable table(String name) {
    return everything().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Exports all tables. */
  List<DataTable> everything() {
    return ask(work -> {
          CollectedTables tables = new CollectedTables();
          work.deviceReports().everything(tables);
          return tables;
        })
        .tables();
  }

  private <E extends Existing> E kept(
      Function<DeviceId, DeviceDossier> file, Function<DeviceDossier, E> fixture) {
    people();
    return ask(
        work -> {
          E state = fixture.apply(file.apply(work.devices().nextId()));
          work.devices().save(state, NOW);
          return state;
        });
  }
}
