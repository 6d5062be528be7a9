package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.ports.tables.TableRows;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A history may be larger than the memory there is for it. */
@Tag("server")
final class LongHistoryTest {

  private static final int ROWS = 5000;

  @Test
  void a_row_that_was_handed_over_is_forgotten() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      database.execute(
          "insert into devices.actions (action, details, at)"
              + " select 'CODE_ACCEPTED', '{}', now() from generate_series(1, "
              + ROWS
              + ")");
      Passing rows = new Passing();
      adapter
          .transactions(StoredDevices.DESK)
          .inTransaction(
              work -> {
                work.deviceReports().everything(rows);
                return rows;
              });

      assertThat(rows.seen).hasSize(ROWS);
      assertThat(rows.heldAtTheEnd).isLessThan(ROWS / 2);
    }
  }

  /** Counts at the last row the earlier rows that are still reachable. */
  private static final class Passing implements TableRows {
    private final List<WeakReference<List<String>>> seen = new ArrayList<>();
    private long heldAtTheEnd = ROWS;

    @Override
    public void table(String name, List<String> header) {}

    @Override
    public void row(List<String> values) {
      seen.add(new WeakReference<>(values));
      if (seen.size() == ROWS) {
        System.gc();
        heldAtTheEnd = seen.stream().filter(row -> row.get() != null).count();
      }
    }
  }
}
