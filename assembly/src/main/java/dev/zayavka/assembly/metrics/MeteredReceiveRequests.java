package dev.zayavka.assembly.metrics;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Intake;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import java.time.Instant;

/** Counts what 1F brings. */
public final class MeteredReceiveRequests implements ReceiveRequests {

  private final ReceiveRequests desk;
  private final Metrics metrics;

  public MeteredReceiveRequests(ReceiveRequests desk, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  @Override
  public Intake receive(Application application, Instant at) {
    Intake intake = desk.receive(application, at);
    metrics.command("credit", "ReceiveRequest", intake.getClass().getSimpleName());
    return intake;
  }
}
