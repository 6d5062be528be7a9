package dev.zayavka.adapter.postgres.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.credit.Application.Car;
import dev.zayavka.ports.credit.Application.Client;
import java.math.BigDecimal;
import org.jooq.JSONB;

/** Stored form of an application in {@code credit.requests.application}: its known fields. */
final class ApplicationJson {

  /** Beyond this a number cannot be kept as one by {@code jsonb}; PostgreSQL's limit is higher. */
  private static final int MOST_DIGITS = 10_000;

  private static final String CLIENT = "client";
  private static final String CAR = "car";

  private static final JsonType<Client> CLIENT_TYPE = JsonTypes.SHARED.of(Client.class);
  private static final JsonType<Car> CAR_TYPE = JsonTypes.SHARED.of(Car.class);

  private ApplicationJson() {}

  static JSONB write(Client client, Car car) {
    ObjectNode json = JsonbTrees.object();
    json.set(CLIENT, CLIENT_TYPE.write(client));
    json.set(CAR, CAR_TYPE.write(car));
    return JsonbTrees.jsonb(json);
  }

  static Client client(JSONB stored) {
    return CLIENT_TYPE.read(JsonbTrees.tree(stored).required(CLIENT));
  }

  static Car car(JSONB stored) {
    return CAR_TYPE.read(JsonbTrees.tree(stored).required(CAR));
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
}
