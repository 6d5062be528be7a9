package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Sender of messages that follow each other. A delivery that was turned away in its middle goes on
 * after the last part that arrived, as long as the same instance repeats it.
 */
final class SeriesSender {

  /** Series that are remembered; a forgotten one begins again. */
  private static final int MOST = 1000;

  private final Map<Long, Integer> arrived =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST;
        }
      };

  Delivery send(Claim claim, Series series, Function<Rendering, Delivery> call) {
    Delivery last = Delivered.silently();
    for (int i = arrived(claim); i < series.parts().size(); i++) {
      last = call.apply(series.parts().get(i));
      if (!(last instanceof Delivered)) {
        return last;
      }
      keep(claim, i + 1);
    }
    forget(claim);
    return last;
  }

  private synchronized int arrived(Claim claim) {
    return arrived.getOrDefault(claim.outboxId(), 0);
  }

  private synchronized void keep(Claim claim, int parts) {
    arrived.put(claim.outboxId(), parts);
  }

  private synchronized void forget(Claim claim) {
    arrived.remove(claim.outboxId());
  }
}
