package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import java.util.List;

/** Finds the desk that settles an effect. */
public final class Settlers {

  private final List<SettleDeliveries> desks;

  public Settlers(List<SettleDeliveries> desks) {
    this.desks = List.copyOf(desks);
  }

  /**
   * The desk that enqueued this effect.
   *
   * @throws IllegalStateException when that desk is not on in this runner
   */
  SettleDeliveries of(Claim claim) {
    return desks.stream()
        .filter(desk -> desk.owns(claim.effect()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no desk is on that settles "
                        + claim.effect().getClass().getSimpleName()
                        + ", outbox row "
                        + claim.outboxId()));
  }
}
