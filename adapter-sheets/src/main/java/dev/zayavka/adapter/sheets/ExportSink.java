package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.sheets.ExportLayout;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.ExportReceipt;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.SheetsChannel;
import dev.zayavka.ports.sheets.driving.PrepareExport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sink that writes exports to Google Sheets, by the protocol of {@link PrepareExport}: three
 * requests a run, and one more when tabs or room are added.
 */
final class ExportSink implements Sink {

  private static final Logger log = LoggerFactory.getLogger(ExportSink.class);

  private final SheetsApi api;
  private final PrepareExport prepare;
  private final Duration limit;
  private final InstantSource clock;

  ExportSink(SheetsApi api, PrepareExport prepare, Duration limit, InstantSource clock) {
    this.api = api;
    this.prepare = prepare;
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return SheetsChannel.SHEETS;
  }

  @Override
  public Delivery deliver(Claim claim) {
    Optional<ExportLayout> layout = prepare.layout(claim.effect());
    if (layout.isEmpty()) {
      return new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
    }
    try {
      return write(claim.effect(), layout.get(), Deadline.in(limit));
    } catch (ExportInterrupted early) {
      return early.outcome();
    }
  }

  private Delivery write(Effect effect, ExportLayout layout, Deadline deadline)
      throws ExportInterrupted {
    String spreadsheet = layout.spreadsheet();
    TabSizes tabs = complete(layout, deadline);
    List<KeyColumn> keys =
        layout.keyed().isEmpty() ? List.of() : api.keys(spreadsheet, layout.keyed(), deadline);
    ExportPlan plan = prepare.prepare(effect, keys, clock.instant());
    if (!plan.isEmpty()) {
      makeRoom(spreadsheet, tabs, plan, deadline);
      api.write(spreadsheet, plan, deadline);
    }
    log.info(
        "exported {} ranges and {} rows to the spreadsheet",
        plan.ranges().size(),
        plan.rows().size());
    return new Delivery.Delivered(new ExportReceipt(plan));
  }

  /** The tabs, after the missing ones were added. */
  private TabSizes complete(ExportLayout layout, Deadline deadline) throws ExportInterrupted {
    TabSizes tabs = api.tabs(layout.spreadsheet(), deadline);
    var additions = tabs.missing(layout.tabs()).stream().map(SheetsApi::addition).toList();
    if (additions.isEmpty()) {
      return tabs;
    }
    api.shape(layout.spreadsheet(), additions, deadline);
    return api.tabs(layout.spreadsheet(), deadline);
  }

  private void makeRoom(String spreadsheet, TabSizes tabs, ExportPlan plan, Deadline deadline)
      throws ExportInterrupted {
    var growth = tabs.growthFor(plan);
    if (!growth.isEmpty()) {
      api.shape(spreadsheet, growth, deadline);
    }
  }
}
