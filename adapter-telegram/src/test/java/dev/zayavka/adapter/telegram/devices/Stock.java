package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.ports.devices.DeviceField.CATEGORY;
import static dev.zayavka.ports.devices.DeviceField.COMMENT;
import static dev.zayavka.ports.devices.DeviceField.INVENTORY_NUMBER;
import static dev.zayavka.ports.devices.DeviceField.LOCATION;
import static dev.zayavka.ports.devices.DeviceField.MODEL;
import static dev.zayavka.ports.devices.DeviceField.SERIAL_NUMBER;
import static dev.zayavka.ports.devices.DeviceField.VENDOR;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DangerCode;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A terminal in every state, and the people around it. */
public final class Stock {

  public static final DeviceId ID = new DeviceId(15);
  public static final LoanId LOAN = new LoanId(4);
  public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  public static final Instant NOW = new MovableClock().instant();
  public static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);

  public static final Borrower IVAN = borrower(701, "Иван Петров", "ivan@corp.ru");
  public static final Borrower OLGA = borrower(702, "Ольга <Смирнова>", "olga@corp.ru");
  public static final Borrower SEMYON = borrower(703, "Семён Королёв", "semyon@corp.ru");
  public static final PersonId ADMIN = new PersonId(1);
  public static final PersonId DEVELOPER = new PersonId(2);

  private Stock() {}

  public static DevicePolicy desk() {
    return new DevicePolicy(
        Set.of(ADMIN),
        Set.of(DEVELOPER),
        Set.of("corp.ru", "corp.example"),
        Optional.of(new DangerCode("let-me-in")),
        LocalTime.of(10, 0),
        Duration.ofHours(24),
        ZONE);
  }

  public static Borrower borrower(long id, String name, String email) {
    return new Borrower(
        Person.of(id, name),
        Optional.of("user" + id),
        Optional.of(new Email(email)),
        Optional.empty(),
        NOW);
  }

  public static DeviceDossier file() {
    return file(ID, "1490012345");
  }

  public static DeviceDossier file(DeviceId id, String serialNumber) {
    return new DeviceDossier(
        id,
        new DeviceFields(
            Map.of(
                CATEGORY, "Терминалы",
                VENDOR, "PAX",
                MODEL, "S920",
                SERIAL_NUMBER, serialNumber,
                INVENTORY_NUMBER, "ИНВ-" + id.value(),
                LOCATION, "Офис, 3 этаж",
                COMMENT, "<b>без & зарядки")),
        7);
  }

  public static Free free() {
    return new Free(file());
  }

  public static Lent lent(Borrower holder, Borrower... waiting) {
    return lent(file(), holder, Optional.of(TODAY.plusDays(3)), waiting);
  }

  public static Lent lent(
      DeviceDossier file, Borrower holder, Optional<LocalDate> due, Borrower... waiting) {
    return new Lent(file, new Loan(LOAN, holder.id(), NOW, due, NOW), queue(waiting));
  }

  public static Offered offered(Borrower to, Borrower... waiting) {
    return new Offered(
        file(),
        new Offer(new QueueEntry(to.id(), NOW), NOW.plus(Duration.ofDays(1))),
        queue(waiting));
  }

  public static Deleted deleted() {
    return new Deleted(file(), NOW);
  }

  private static List<QueueEntry> queue(Borrower... waiting) {
    return Stream.of(waiting).map(one -> new QueueEntry(one.id(), NOW)).toList();
  }
}
