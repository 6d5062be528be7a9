package dev.zayavka.ports.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An application for credit, as received from 1F. Only its number is certain; every other value may
 * be missing and may have any length.
 *
 * @param onefId 1F's number
 * @param client who wants the car
 * @param car what they want
 * @param payload the whole body as JSON, with the keys we do not know
 * @param fingerprint equal for equal bodies, whatever the order of keys: SHA-256 in hexadecimal
 */
public record Application(
    OnefId onefId, Client client, Car car, String payload, String fingerprint) {

  /**
   * The one who applies ({@code User} on the wire). Birth date and phone are for the assignee only.
   */
  public record Client(
      Optional<String> fullName, Optional<LocalDate> birthDate, Optional<String> phone) {
    /** Says nothing about the client, so that no log does. */
    @Override
    public String toString() {
      return "Client[hidden]";
    }
  }

  /** The car to be financed ({@code Car} on the wire). The price is in units of the currency. */
  public record Car(
      Optional<String> id,
      Optional<String> brand,
      Optional<String> model,
      Optional<String> motor,
      Optional<BigDecimal> price,
      Optional<String> currency,
      Optional<Integer> year,
      Optional<String> color) {}

  /** Names the request alone: the rest is personal, and must not reach a log. */
  @Override
  public String toString() {
    return "Application[onefId=" + onefId.value() + "]";
  }
}
