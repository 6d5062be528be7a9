package dev.zayavka.adapter.postgres.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.credit.Application.Car;
import dev.zayavka.ports.credit.Application.Client;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.JSONB;

/** What we understand of an application, as {@code credit.requests.application} keeps it. */
final class ApplicationJson {

  /** Beyond this a number cannot be kept as one by {@code jsonb}; PostgreSQL's limit is higher. */
  private static final int MOST_DIGITS = 10_000;

  private static final String CLIENT = "client";
  private static final String CAR = "car";

  private ApplicationJson() {}

  static JSONB write(Client client, Car car) {
    ObjectNode json = JsonbTrees.object();
    ObjectNode ofClient = json.putObject(CLIENT);
    client.fullName().ifPresent(name -> ofClient.put("fullName", name));
    client.birthDate().ifPresent(date -> ofClient.put("birthDate", date.toString()));
    client.phone().ifPresent(phone -> ofClient.put("phone", phone));
    ObjectNode ofCar = json.putObject(CAR);
    car.id().ifPresent(id -> ofCar.put("id", id));
    car.brand().ifPresent(brand -> ofCar.put("brand", brand));
    car.model().ifPresent(model -> ofCar.put("model", model));
    car.motor().ifPresent(motor -> ofCar.put("motor", motor));
    // As text, so that 25000.50 does not come back as 25000.5.
    car.price().ifPresent(price -> ofCar.put("price", price.toString()));
    car.currency().ifPresent(currency -> ofCar.put("currency", currency));
    car.year().ifPresent(year -> ofCar.put("year", year));
    car.color().ifPresent(color -> ofCar.put("color", color));
    return JsonbTrees.jsonb(json);
  }

  static Client client(JSONB stored) {
    JsonNode json = JsonbTrees.tree(stored).required(CLIENT);
    return new Client(
        text(json, "fullName"), text(json, "birthDate").map(LocalDate::parse), text(json, "phone"));
  }

  static Car car(JSONB stored) {
    JsonNode json = JsonbTrees.tree(stored).required(CAR);
    return new Car(
        text(json, "id"),
        text(json, "brand"),
        text(json, "model"),
        text(json, "motor"),
        text(json, "price").map(BigDecimal::new),
        text(json, "currency"),
        json.optional("year").map(JsonNode::intValue),
        text(json, "color"));
  }

  /** The whole body, as {@code jsonb} can hold it: for people who query, not for us to read. */
  static JSONB payload(String body) {
    return JsonbTrees.jsonb(storable(JsonbTrees.tree(body)));
  }

  private static JsonNode storable(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> {
        ObjectNode copy = JsonbTrees.object();
        json.properties().forEach(field -> copy.set(field.getKey(), storable(field.getValue())));
        yield copy;
      }
      case ARRAY -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(json.size());
        json.forEach(item -> copy.add(storable(item)));
        yield copy;
      }
      case NUMBER -> isTooLong(json.decimalValue()) ? copyAsText(json) : json;
      case BINARY, BOOLEAN, MISSING, NULL, POJO, STRING -> json;
    };
  }

  private static boolean isTooLong(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
        || Math.abs((long) number.scale()) > MOST_DIGITS;
  }

  private static JsonNode copyAsText(JsonNode number) {
    return JsonNodeFactory.instance.textNode(number.asText());
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.optional(field).map(JsonNode::textValue);
  }
}
