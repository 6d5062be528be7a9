package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.Forms;
import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.Voice;
import java.util.List;
import org.jooq.JSONB;

/** Stored forms of what a training holds as JSON. */
public final class TrainingForms {

  public static final JsonType<List<Found>> FOUND = Forms.list(JsonTypes.SHARED.of(Found.class));

  public static final JsonType<Voice> VOICE = JsonTypes.SHARED.of(Voice.class);

  public static final JsonType<Review> REVIEW =
      JsonTypes.SHARED
          .kinds(
              Review.class,
              kind("by-ai", Review.ByAi.class),
              kind("checklist", Review.Checklist.class))
          .inField("kind");

  private TrainingForms() {}

  static <T> JSONB write(JsonType<T> type, T value) {
    return JsonbTrees.jsonb(type.write(value));
  }

  static <T> T read(JsonType<T> type, JSONB stored) {
    return type.read(JsonbTrees.tree(stored));
  }
}
