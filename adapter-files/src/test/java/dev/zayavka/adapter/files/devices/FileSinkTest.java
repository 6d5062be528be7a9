package dev.zayavka.adapter.files.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anImport;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anUpload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.devices.imports.ImportEffect.ApplyImport;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.driving.WorkOnImports;
import dev.zayavka.ports.devices.lending.DeviceView.SendLog;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.testkit.contract.delivery.SinkContract;
import dev.zayavka.testkit.memory.InMemorySentFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileSinkTest implements SinkContract {

  private static final ImportId LIST = new ImportId(7);
  private static final String CSV = "Модель;Серийный номер\r\nАтол 30Ф;0042\r\n";

  private final InMemorySentFiles sent = new InMemorySentFiles();
  private final Desk desk = new Desk();
  private final Sink sink = DeviceFiles.sink(sent, desk, InstantSource.fixed(NOW));

  @BeforeEach
  void a_list_is_uploaded() {
    sent.send(anUpload().fileId(), CSV.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Sink sink() {
    return sink;
  }

  @Override
  public Claim aClaim() {
    return claim(new ReadImport(LIST, 1));
  }

  @Override
  public void outsideIsGone() {
    sent.cutOff();
  }

  @Test
  void a_list_is_fetched_read_and_handed_on() {
    sink.deliver(aClaim());

    assertThat(desk.readings)
        .singleElement()
        .isInstanceOfSatisfying(
            TableReading.Table.class,
            table -> {
              assertThat(table.encoding()).contains(TextEncoding.UTF_8);
              assertThat(table.rows().getLast().values()).containsExactly("Атол 30Ф", "0042");
            });
  }

  @Test
  void what_was_fetched_once_is_not_fetched_again() {
    sink.deliver(aClaim());
    sent.lose(anUpload().fileId());

    sink.deliver(aClaim());

    assertThat(desk.readings).hasSize(2).allMatch(TableReading.Table.class::isInstance);
  }

  @Test
  void it_is_read_in_the_chosen_encoding() {
    sent.send(anUpload().fileId(), CSV.getBytes(Charset.forName("KOI8-R")));
    desk.state = new ImportState.Reading(Optional.of(TextEncoding.KOI8_R));

    sink.deliver(aClaim());

    assertThat(((TableReading.Table) desk.readings.getFirst()).rows().getLast().values())
        .containsExactly("Атол 30Ф", "0042");
  }

  @Test
  void an_expired_list_cannot_be_read() {
    sent.lose(anUpload().fileId());

    assertThat(sink.deliver(aClaim())).isInstanceOf(Delivery.Delivered.class);

    assertThat(desk.readings)
        .containsExactly(new TableReading.Unreadable(TableReading.Problem.GONE));
  }

  @Test
  void a_list_that_is_too_large_is_not_read() {
    sent.send(anUpload().fileId(), new byte[TableReading.MOST_BYTES + 1]);

    sink.deliver(aClaim());

    assertThat(desk.readings)
        .containsExactly(new TableReading.Unreadable(TableReading.Problem.TOO_LARGE));
  }

  @Test
  void a_requested_pause_is_kept() {
    SentFiles busy = (file, most) -> new SentFiles.Fetched.Wait(Duration.ofSeconds(17));

    assertThat(DeviceFiles.sink(busy, desk, InstantSource.fixed(NOW)).deliver(aClaim()))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(17)));
  }

  @Test
  void a_confirmed_list_is_applied_as_it_was_shown() {
    sink.deliver(aClaim());
    desk.state = new ImportState.Applying(Optional.of(TextEncoding.UTF_8), 1);

    sink.deliver(claim(new ApplyImport(LIST, 1)));

    assertThat(desk.carriedOut).containsExactly((TableReading.Table) desk.readings.getFirst());
  }

  @Test
  void a_stale_turn_is_ignored() {
    desk.state = new ImportState.Cancelled();
    assertThat(sink.deliver(aClaim())).isInstanceOf(Obsolete.class);

    desk.state = new ImportState.Reading(Optional.empty());
    assertThat(sink.deliver(claim(new ApplyImport(LIST, 1)))).isInstanceOf(Obsolete.class);
    assertThat(sink.deliver(claim(new ReadImport(LIST, 2)))).isInstanceOf(Obsolete.class);
    assertThat(desk.readings).isEmpty();
  }

  @Test
  void other_effects_are_refused() {
    assertThatThrownBy(() -> sink.deliver(claim(new SendLog(new PersonId(1)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Claim claim(Effect effect) {
    return new Claim(9, effect, effect.route(), NOW, 1, NOW, false, "worker-1");
  }

  /** Records its calls. */
  private static final class Desk implements WorkOnImports {
    private final List<TableReading> readings = new ArrayList<>();
    private final List<TableReading.Table> carriedOut = new ArrayList<>();
    private ImportState state = new ImportState.Reading(Optional.empty());
    private Optional<byte[]> content = Optional.empty();

    @Override
    public int likeness(List<TableReading.Row> head) {
      return 0;
    }

    @Override
    public Optional<ImportFile> pending(ImportId list, int turn) {
      boolean under = state instanceof ImportState.Reading || state instanceof ImportState.Applying;
      return turn == 1 && under ? Optional.of(anImport(list).in(state)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> content(ImportId list) {
      return content;
    }

    @Override
    public void fetched(ImportId list, byte[] bytes) {
      content = Optional.of(bytes);
    }

    @Override
    public void read(ImportId list, int turn, TableReading reading, Instant at) {
      readings.add(reading);
    }

    @Override
    public void carryOut(ImportId list, int turn, TableReading.Table table, Instant at) {
      carriedOut.add(table);
    }
  }
}
