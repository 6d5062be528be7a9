package dev.zayavka.assembly.desk;

import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.settings.DeskVariables;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.http.HttpEndpoint;
import java.util.List;
import java.util.function.Function;

/**
 * The plug of a desk in a runner. Its part of the database exists even if the desk is off.
 *
 * @param <S> its settings
 */
public interface DeskModule<S> extends DeskVariables<S> {

  /** Its part of the database. */
  StoredDesk<?> stored();

  /**
   * The channels of its own, with their limits.
   *
   * @param usual the limits of a channel as the settings of deliveries give them
   */
  List<ChannelPolicy> channels(S settings, Function<Channel, ChannelPolicy> usual);

  /**
   * The endpoints it serves while it is on. Until the storage is open, callers are asked to come
   * again.
   */
  List<HttpEndpoint> endpoints();

  /** Puts the desk together; nothing works yet. */
  OpenDesk open(S settings, Spine spine);
}
