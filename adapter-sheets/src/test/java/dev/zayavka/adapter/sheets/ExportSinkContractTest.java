package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.testkit.contract.delivery.SinkContract;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class ExportSinkContractTest implements SinkContract {

  private final SheetsStandIn google = SheetsStandIn.start("book");
  private final SheetsExport export =
      SheetsExport.open(
          new ExportSettings(google.url(), Optional.of(google.account())),
          new ExportDesk(),
          InstantSource.system());

  @AfterEach
  void close() {
    export.close();
    google.close();
  }

  @Override
  public Sink sink() {
    return export.sink();
  }

  @Override
  public Claim aClaim() {
    return ExportDesk.claim("book");
  }

  @Override
  public void outsideIsGone() {
    google.close();
  }
}
