package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of devices, people and days; values are truncated. */
public final class DeviceTexts {

  static final String MISSING = "—";

  private static final int NAME = 64;
  private static final int TITLE = 160;
  private static final int LABEL = 60;
  private static final int SHORT_MODEL = 16;
  private static final String BEFORE_NUMBER = " · ";

  private final Texts texts;
  private final DevicePolicy policy;
  private final Clock clock;

  DeviceTexts(Texts texts, DevicePolicy policy, Clock clock) {
    this.texts = texts;
    this.policy = policy;
    this.clock = clock;
  }

  public static String number(DeviceId device) {
    return Long.toString(device.value());
  }

  /** Category, vendor, model. */
  public static String title(Existing device) {
    DeviceFields fields = device.file().fields();
    String model =
        Stream.of(fields.value(DeviceField.VENDOR), Optional.of(fields.model()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Truncate.line(fields.category() + " · " + model, TITLE);
  }

  /** Model and number, which tell devices of a list apart: a long model leaves the number room. */
  public static String name(Existing device) {
    DeviceFields fields = device.file().fields();
    String number = BEFORE_NUMBER + fields.number();
    String model = Truncate.line(fields.model(), Math.max(SHORT_MODEL, LABEL - number.length()));
    return Truncate.line(model + number, LABEL);
  }

  /** Mark of a device's state. */
  String mark(Existing device) {
    return switch (device) {
      case Free free -> texts.plain("devices.mark.free");
      case Offered offered -> texts.plain("devices.mark.offered");
      case Lent lent when isOverdue(lent.loan()) -> texts.plain("devices.mark.overdue");
      case Lent lent -> texts.plain("devices.mark.lent");
      case Deleted deleted -> texts.plain("devices.mark.deleted");
    };
  }

  public String field(DeviceField field) {
    return texts.plain("devices.field." + field.name());
  }

  /** A name with the work e-mail. */
  public String person(Borrower borrower) {
    String name = name(borrower);
    return borrower
        .email()
        .map(
            email ->
                texts.plain(
                    "devices.person",
                    gap("name", name),
                    gap("email", Truncate.line(email.value(), NAME))))
        .orElse(name);
  }

  /** The same; the bare id of an unknown person. */
  public String person(PersonId person, Map<PersonId, Borrower> people) {
    Borrower known = people.get(person);
    return known == null ? Long.toString(person.value()) : person(known);
  }

  public static String name(Borrower borrower) {
    return Truncate.line(borrower.person().name(), NAME);
  }

  LocalDate today() {
    return policy.day(clock.instant());
  }

  public Instant now() {
    return clock.instant();
  }

  boolean isOverdue(Loan loan) {
    return daysOverdue(loan) > 0;
  }

  /** Number of days overdue. */
  long daysOverdue(Loan loan) {
    return loan.due().map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today()))).orElse(0L);
  }

  /** Until when it is lent, in a few words. */
  public String due(Loan loan) {
    return loan.due()
        .map(
            day ->
                isOverdue(loan)
                    ? texts.plain(
                        "devices.due.overdue",
                        gap("day", texts.day(day)),
                        gap("count", daysOverdue(loan)))
                    : texts.plain("devices.due.until", gap("day", texts.day(day))))
        .orElseGet(() -> texts.plain("devices.due.open"));
  }
}
