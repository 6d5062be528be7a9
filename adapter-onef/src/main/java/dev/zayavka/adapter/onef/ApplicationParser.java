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

/** Makes a request of a body, or names everything that is wrong with it at once. */
final class ApplicationParser {

  private final ZoneId zone;

  /**
   * @param zone where "today" is, which no birth date may be after
   */
  ApplicationParser(ZoneId zone) {
    this.zone = zone;
  }

  Parsed parse(byte[] body, Instant at) {
    ObjectNode root;
    try {
      root = StrictJson.read(body);
    } catch (BadJson e) {
      return new Parsed.Faulty(Optional.empty(), text(e), e.errors());
    }
    Fields fields = new Fields();
    Optional<OnefId> id = fields.number(root);
    Client client = client(root, fields, at.atZone(zone).toLocalDate());
    Car car = car(root, fields);
    if (id.isEmpty() || !fields.errors().isEmpty()) {
      return new Parsed.Faulty(
          id.map(OnefId::value), "the request has fields at fault", fields.errors());
    }
    String payload = CanonicalJson.of(root);
    return new Parsed.Sound(
        new Application(id.get(), client, car, payload, CanonicalJson.fingerprint(payload)));
  }

  private static Client client(ObjectNode root, Fields fields, LocalDate today) {
    JsonNode user = fields.section(root, "User");
    return new Client(
        fields.text(user, "User", "FullName"),
        fields.pastDate(user, "User", "DateOfBirth", today),
        fields.text(user, "User", "Phonenumber"));
  }

  private static Car car(ObjectNode root, Fields fields) {
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

  private static String text(BadJson e) {
    String message = e.getMessage();
    return message == null ? "malformed JSON" : message;
  }
}
