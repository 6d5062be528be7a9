package dev.zayavka.adapter.postgres.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec.Stored;
import dev.zayavka.ports.delivery.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The families of effects this instance knows. */
public final class EffectCodecs {

  private final List<EffectCodec> codecs;
  private final Map<String, Function<JsonNode, Effect>> readers = new HashMap<>();

  public EffectCodecs(List<EffectCodec> codecs) {
    this.codecs = List.copyOf(codecs);
    for (EffectCodec codec : codecs) {
      codec.readers().forEach(this::add);
    }
  }

  Stored encode(Effect effect) {
    return codecs.stream()
        .flatMap(codec -> codec.encode(effect).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no codec keeps effects like " + effect.getClass().getName()));
  }

  Effect decode(String kind, JsonNode json) {
    Function<JsonNode, Effect> reader = readers.get(kind);
    if (reader == null) {
      throw new IllegalArgumentException("no codec reads effects of kind " + kind);
    }
    return reader.apply(json);
  }

  /** A newer release may have enqueued others; they wait for an instance that knows them. */
  Set<String> kinds() {
    return readers.keySet();
  }

  private void add(String kind, Function<JsonNode, Effect> reader) {
    if (readers.put(kind, reader) != null) {
      throw new IllegalArgumentException("two codecs read effects of kind " + kind);
    }
  }
}
