package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.driving.ExportDevices;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableRows;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Export service of the device desk: the list of devices, and every table. */
public final class DeviceExportService implements ExportDevices {
  private final Transactions<DevicesWork> transactions;

  public DeviceExportService(Transactions<DevicesWork> transactions) {
    this.transactions = transactions;
  }

  @Override
  public DataTable export() {
    return transactions.read(DeviceExportService::devices);
  }

  @Override
  public <R extends TableRows> R exportAll(Supplier<R> receivers) {
    return transactions.inTransaction(
        work -> {
          R receiver = receivers.get();
          work.deviceReports().everything(receiver);
          return receiver;
        });
  }

  private static DataTable devices(DevicesWork work) {
    List<String> header = Stream.of(DeviceField.values()).map(DeviceField::name).toList();
    List<List<String>> rows =
        work.deviceIndex().all().stream().map(file -> row(file.fields())).toList();
    return new DataTable("resources", header, rows);
  }

  private static List<String> row(DeviceFields fields) {
    return Stream.of(DeviceField.values()).map(field -> fields.value(field).orElse("")).toList();
  }
}
