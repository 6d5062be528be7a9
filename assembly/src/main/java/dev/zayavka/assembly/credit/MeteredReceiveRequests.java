package dev.zayavka.assembly.credit;

import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import java.time.Instant;

/** Counts requests received from 1F. */
final class MeteredReceiveRequests implements ReceiveRequests {

  private final ReceiveRequests desk;
  private final Metrics metrics;

  MeteredReceiveRequests(ReceiveRequests desk, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  @Override
  public IntakeOutcome receive(Application application, Instant at) {
    IntakeOutcome intake = desk.receive(application, at);
    metrics.command("credit", "ReceiveRequest", intake.getClass().getSimpleName());
    return intake;
  }
}
