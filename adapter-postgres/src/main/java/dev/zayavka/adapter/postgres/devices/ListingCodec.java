package dev.zayavka.adapter.postgres.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.Json;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.Listing;
import dev.zayavka.ports.shared.PersonId;

/** How it is kept which devices a list shows. */
final class ListingCodec {

  private static final String NAME = "name";
  private static final String CATEGORY = "category";
  private static final String WORDS = "words";
  private static final String PERSON = "person";

  private ListingCodec() {}

  static ObjectNode write(Listing listing) {
    return switch (listing) {
      case Listing.Everything everything -> named("everything");
      case Listing.OfCategory of -> named("of-category").put(CATEGORY, of.category().value());
      case Listing.Found found -> named("found").put(WORDS, found.words());
      case Listing.HeldBy held -> named("held-by").put(PERSON, held.person().value());
      case Listing.WantedBy wanted -> named("wanted-by").put(PERSON, wanted.person().value());
      case Listing.Overdue overdue -> named("overdue");
    };
  }

  static Listing read(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "everything" -> new Listing.Everything();
      case "of-category" -> new Listing.OfCategory(new CategoryId(Fields.number(json, CATEGORY)));
      case "found" -> new Listing.Found(Fields.text(json, WORDS));
      case "held-by" -> new Listing.HeldBy(person(json));
      case "wanted-by" -> new Listing.WantedBy(person(json));
      case "overdue" -> new Listing.Overdue();
      default -> throw new IllegalArgumentException("no such list: " + Fields.text(json, NAME));
    };
  }

  private static ObjectNode named(String name) {
    return Json.object().put(NAME, name);
  }

  private static PersonId person(JsonNode json) {
    return new PersonId(Fields.number(json, PERSON));
  }
}
