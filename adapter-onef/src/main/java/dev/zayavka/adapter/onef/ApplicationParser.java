package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Application.Car;
import dev.zayavka.ports.credit.Application.Client;
import dev.zayavka.ports.credit.OnefId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Parser and validator of request bodies. It reports all errors at once. */
final class ApplicationParser {

  private final ZoneId zone;

  /**
   * @param zone time zone of the current date, which no birth date may be after
   */
  ApplicationParser(ZoneId zone) {
    this.zone = zone;
  }

  ParsedApplication parse(byte[] body, Instant at) {
    ObjectNode root;
    try {
      root = StrictJson.read(body);
    } catch (InvalidJson e) {
      return new ParsedApplication.Invalid(Optional.empty(), text(e), e.errors());
    }
    FieldReader fields = new FieldReader();
    Optional<OnefId> id = fields.number(root);
    Client client = client(root, fields, at.atZone(zone).toLocalDate());
    Car car = car(root, fields);
    if (id.isEmpty() || !fields.errors().isEmpty()) {
      return new ParsedApplication.Invalid(
          id.map(OnefId::value), "the request has fields at fault", fields.errors());
    }
    String payload = CanonicalJson.of(root);
    return new ParsedApplication.Valid(
        new Application(id.get(), client, car, payload, CanonicalJson.fingerprint(payload)));
  }

  private static Client client(ObjectNode root, FieldReader fields, LocalDate today) {
    JsonNode user = fields.section(root, "User");
    return new Client(
        fields.text(user, "User", "FullName"),
        fields.pastDate(user, "User", "DateOfBirth", today),
        fields.text(user, "User", "Phonenumber"));
  }

  private static Car car(ObjectNode root, FieldReader fields) {
    JsonNode car = fields.section(root, "Car");
    return new Car(
        fields.text(car, "Car", "CarId"),
        fields.text(car, "Car", "Brand"),
        fields.text(car, "Car", "Model"),
        fields.text(car, "Car", "Motor"),
        fields.amount(car, "Car", "Price"),
        fields.text(car, "Car", "Currency"),
        fields.year(car, "Car", "Year"),
        fields.text(car, "Car", "Color"));
  }

  private static String text(InvalidJson e) {
    String message = e.getMessage();
    return message == null ? "malformed JSON" : message;
  }
}
