package dev.zayavka.adapter.postgres.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceFilter;
import dev.zayavka.ports.shared.PersonId;

/** How it is kept which devices a list shows. */
final class DeviceFilterCodec {

  private static final String NAME = "name";
  private static final String CATEGORY = "category";
  private static final String WORDS = "words";
  private static final String PERSON = "person";

  private DeviceFilterCodec() {}

  static ObjectNode write(DeviceFilter listing) {
    return switch (listing) {
      case DeviceFilter.Everything everything -> named("everything");
      case DeviceFilter.OfCategory of -> named("of-category").put(CATEGORY, of.category().value());
      case DeviceFilter.Found found -> named("found").put(WORDS, found.words());
      case DeviceFilter.HeldBy held -> named("held-by").put(PERSON, held.person().value());
      case DeviceFilter.WantedBy wanted -> named("wanted-by").put(PERSON, wanted.person().value());
      case DeviceFilter.Overdue overdue -> named("overdue");
    };
  }

  static DeviceFilter read(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "everything" -> new DeviceFilter.Everything();
      case "of-category" ->
          new DeviceFilter.OfCategory(new CategoryId(Fields.number(json, CATEGORY)));
      case "found" -> new DeviceFilter.Found(Fields.text(json, WORDS));
      case "held-by" -> new DeviceFilter.HeldBy(person(json));
      case "wanted-by" -> new DeviceFilter.WantedBy(person(json));
      case "overdue" -> new DeviceFilter.Overdue();
      default -> throw new IllegalArgumentException("no such list: " + Fields.text(json, NAME));
    };
  }

  private static ObjectNode named(String name) {
    return JsonbTrees.object().put(NAME, name);
  }

  private static PersonId person(JsonNode json) {
    return new PersonId(Fields.number(json, PERSON));
  }
}
