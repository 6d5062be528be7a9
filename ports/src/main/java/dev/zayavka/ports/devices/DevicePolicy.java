package dev.zayavka.ports.devices;

import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of a device desk.
 *
 * @param admins who keep the list of devices
 * @param developers who may do what is dangerous
 * @param emailDomains of addresses under which people register, in lower case; a sub-domain is
 *     another domain
 * @param code what developers have to show; without it nobody does anything dangerous
 * @param reminderTime from when on the day's reminders are sent
 * @param hold how long a device is kept for the first of the queue
 * @param zone where the desk is
 * @param placeholders values that are no numbers
 */
public record DevicePolicy(
    Set<PersonId> admins,
    Set<PersonId> developers,
    Set<String> emailDomains,
    Optional<DangerCode> code,
    LocalTime reminderTime,
    Duration hold,
    ZoneId zone,
    Placeholders placeholders) {

  /** A desk with the usual placeholders. */
  public DevicePolicy(
      Set<PersonId> admins,
      Set<PersonId> developers,
      Set<String> emailDomains,
      Optional<DangerCode> code,
      LocalTime reminderTime,
      Duration hold,
      ZoneId zone) {
    this(admins, developers, emailDomains, code, reminderTime, hold, zone, Placeholders.usual());
  }

  public DevicePolicy {
    admins = Set.copyOf(admins);
    developers = Set.copyOf(developers);
    emailDomains = Set.copyOf(emailDomains);
    if (!hold.isPositive()) {
      throw new IllegalArgumentException("hold is positive: " + hold);
    }
  }

  public boolean isAdmin(PersonId person) {
    return admins.contains(person);
  }

  public boolean isDeveloper(PersonId person) {
    return developers.contains(person);
  }

  /** The day it is where the desk is. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
