package dev.zayavka.adapter.postgres.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.delivery.Effect;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one family of effects is kept in the outbox. A kind's name and the fields of its JSON outlive
 * releases: rows written by the last one are read by the next.
 */
public interface EffectCodec {

  /** This effect as it is kept; empty when it is of another family. */
  Optional<Stored> encode(Effect effect);

  /** How each kind of this family is read. */
  Map<String, Function<JsonNode, Effect>> readers();

  /**
   * An effect as it is kept.
   *
   * @param kind with the family in front: {@code credit.publish-card}
   */
  record Stored(String kind, ObjectNode json) {}
}
