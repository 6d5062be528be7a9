package dev.zayavka.assembly.desk;

import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.http.HttpRoute;
import dev.zayavka.ports.shared.driven.SentFiles;
import java.util.List;
import java.util.function.Function;

/**
 * A desk that is on.
 *
 * @param feature its plug in Telegram
 * @param seed stores what its settings name; done before the first update is handled
 * @param settler settles the outcomes of its effects
 * @param sinks the sinks of its channels, given the files people send
 * @param timers its work by the clock
 * @param routes the handlers of its endpoints
 * @param close frees the desk's resources, after all else has stopped
 */
public record OpenDesk(
    FeatureFactory feature,
    Runnable seed,
    SettleDeliveries settler,
    Function<SentFiles, List<Sink>> sinks,
    List<TimedTask> timers,
    List<HttpRoute> routes,
    Runnable close) {

  public OpenDesk {
    timers = List.copyOf(timers);
    routes = List.copyOf(routes);
  }

  /** A desk in Telegram alone, without work by the clock. */
  public static OpenDesk of(FeatureFactory feature, SettleDeliveries settler) {
    return new OpenDesk(
        feature, () -> {}, settler, files -> List.of(), List.of(), List.of(), () -> {});
  }

  public OpenDesk seeding(Runnable own) {
    return new OpenDesk(feature, own, settler, sinks, timers, routes, close);
  }

  public OpenDesk withSinks(Function<SentFiles, List<Sink>> own) {
    return new OpenDesk(feature, seed, settler, own, timers, routes, close);
  }

  public OpenDesk withTimers(List<TimedTask> own) {
    return new OpenDesk(feature, seed, settler, sinks, own, routes, close);
  }

  public OpenDesk withRoutes(List<HttpRoute> own) {
    return new OpenDesk(feature, seed, settler, sinks, timers, own, close);
  }

  public OpenDesk closing(Runnable action) {
    return new OpenDesk(feature, seed, settler, sinks, timers, routes, action);
  }
}
