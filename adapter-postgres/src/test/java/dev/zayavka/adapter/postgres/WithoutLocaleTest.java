package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.contract.devices.lending.BorrowersContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceIndexContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceReportsContract;
import dev.zayavka.testkit.contract.devices.lending.DevicesContract;
import dev.zayavka.testkit.contract.support.SupportReportsContract;
import dev.zayavka.testkit.contract.support.TechniciansContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that lowers no Cyrillic and sorts by bytes finds and sorts as any other does. */
@Tag("server")
final class WithoutLocaleTest {

  private static final TestDatabase DATABASE = TestDatabase.withoutLocale();
  private static final PostgresAdapter ADAPTER = DATABASE.open();

  @BeforeEach
  void clear() {
    DATABASE.clear();
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    DATABASE.close();
  }

  @Test
  void the_server_knows_letters_of_ascii_alone() {
    assertThat(DATABASE.query("select lower('Ё')")).containsExactly("Ё");
  }

  @Nested
  final class ItsBorrowers extends OfDevices implements BorrowersContract {}

  @Nested
  final class ItsDevices extends OfDevices implements DevicesContract {}

  @Nested
  final class ItsDeviceIndex extends OfDevices implements DeviceIndexContract {}

  @Nested
  final class ItsDeviceReports extends OfDevices implements DeviceReportsContract {}

  @Nested
  final class ItsSupportReports extends OfSupport implements SupportReportsContract {}

  @Nested
  final class ItsTechnicians extends OfSupport implements TechniciansContract {}

  /** The hook the device desk's contracts ask for. */
  abstract static class OfDevices {
    public Transactions<DevicesWork> transactions() {
      return ADAPTER.transactions(StoredDevices.DESK);
    }
  }

  /** The hook the support desk's contracts ask for. */
  abstract static class OfSupport {
    public Transactions<SupportWork> transactions() {
      return ADAPTER.transactions(StoredSupport.DESK);
    }
  }
}
