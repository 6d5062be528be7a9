package dev.zayavka.testkit.contract.devices.imports;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anImport;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anUpload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.ImportChoices.ColumnChoice;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import dev.zayavka.ports.devices.imports.RememberedColumns.NamedChoice;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.contract.devices.lending.DeviceDriver;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.imports.driven.Imports}. */
public interface ImportsContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void a_list_nobody_sent_is_not_there() {
    assertThat(find(new ImportId(99))).isEmpty();
    assertThat(driver().find(work -> work.imports().lock(new ImportId(99)))).isEmpty();
    assertThat(content(new ImportId(99))).isEmpty();
  }

  @Test
  default void every_state_comes_back_as_it_was_kept() {
    ImportFile list = sent(NOW);
    Set<Class<?>> tried = new HashSet<>();
    for (ImportState state : DeviceFixtures.everyImportState()) {
      save(list.in(state));
      assertThat(find(list.id())).contains(list.in(state));
      assertThat(driver().find(work -> work.imports().lock(list.id()))).contains(list.in(state));
      tried.add(state.getClass());
    }
    assertThat(tried).isEqualTo(SealedKinds.of(ImportState.class));
  }

  @Test
  default void the_next_turn_and_the_message_that_shows_it_are_kept() {
    ImportFile list = sent(NOW);
    ImportFile next =
        list.anew(list.state()).shownOn(new MessageRef(anAdmin().id().privateChat(), 12));
    save(next);
    assertThat(find(list.id())).contains(next);
  }

  @Test
  default void what_was_chosen_for_a_list_is_kept() {
    ImportFile list = sent(NOW);
    ImportChoices choices =
        ImportChoices.NONE
            .withQuotes(true)
            .onSheet("Лист 2")
            .withHeader(3)
            .with(new ColumnChoice(2, Optional.of(DeviceField.MODEL)))
            .with(new ColumnChoice(4, Optional.empty()))
            .with(DeviceField.CATEGORY, "Кассы <b>");
    save(list.choosing(choices));
    assertThat(find(list.id())).contains(list.choosing(choices));
    save(list);
    assertThat(find(list.id())).contains(list);
  }

  @Test
  default void what_was_chosen_last_for_lists_with_the_same_headers_is_remembered() {
    String headers = "HAИMEHOBAHИE|ЦEHA".repeat(1000);
    RememberedColumns first =
        new RememberedColumns(
            List.of(new NamedChoice("ЦEHA", Optional.empty())),
            Map.of(DeviceField.CATEGORY, "Кассы"));
    RememberedColumns second =
        new RememberedColumns(
            List.of(new NamedChoice("ЦEHA", Optional.of(DeviceField.COMMENT))), Map.of());
    assertThat(remembered(headers)).isEmpty();
    transactions().run(work -> work.imports().remember(headers, first, NOW));
    assertThat(remembered(headers)).contains(first);
    transactions().run(work -> work.imports().remember(headers, second, NOW.plusSeconds(1)));
    assertThat(remembered(headers)).contains(second);
    assertThat(remembered(headers + "|")).isEmpty();
  }

  private Optional<RememberedColumns> remembered(String headers) {
    return driver().find(work -> work.imports().remembered(headers));
  }

  @Test
  default void what_a_file_holds_is_kept_apart_from_the_list() {
    ImportFile list = sent(NOW);
    assertThat(content(list.id())).isEmpty();
    byte[] bytes = {0, -1, 13, 10, 59, 127, -128};
    keep(list.id(), bytes);
    save(list.in(new ImportState.Cancelled()));
    assertThat(content(list.id()))
        .hasValueSatisfying(content -> assertThat(content).containsExactly(bytes));
    keep(list.id(), new byte[] {1});
    assertThat(content(list.id()))
        .hasValueSatisfying(content -> assertThat(content).containsExactly(1));
  }

  @Test
  default void nothing_is_kept_of_a_list_nobody_sent() {
    keep(new ImportId(99), new byte[] {1});
    assertThat(content(new ImportId(99))).isEmpty();
  }

  @Test
  default void files_of_lists_that_came_long_ago_are_forgotten_and_the_lists_are_not() {
    ImportFile old = sent(NOW.minusSeconds(1));
    ImportFile young = sent(NOW);
    ImportFile unread = sent(NOW.minusSeconds(1));
    keep(old.id(), new byte[] {1});
    keep(young.id(), new byte[] {2});
    assertThat(driver().<Integer>ask(work -> work.imports().forget(NOW))).isEqualTo(1);
    assertThat(driver().<Integer>ask(work -> work.imports().forget(NOW))).isZero();
    assertThat(content(old.id())).isEmpty();
    assertThat(content(young.id())).isPresent();
    assertThat(find(old.id())).contains(old);
    assertThat(find(unread.id())).contains(unread);
  }

  @Test
  default void lists_that_came_since_are_found_in_their_order() {
    sent(NOW.minusSeconds(1));
    ImportFile first = sent(NOW.plusSeconds(1));
    ImportFile second = sent(NOW);
    assertThat(driver().list(work -> work.imports().since(NOW))).containsExactly(first, second);
    assertThat(driver().list(work -> work.imports().since(NOW.plusSeconds(2)))).isEmpty();
  }

  @Test
  default void numbers_are_given_once() {
    assertThat(nextId()).isNotEqualTo(nextId());
  }

  private ImportFile sent(Instant at) {
    ImportFile made = anImport(nextId());
    ImportFile list =
        new ImportFile(
            made.id(), made.by(), anUpload(), made.state(), made.turn(), Optional.empty(), at);
    save(list);
    return list;
  }

  private void save(ImportFile list) {
    driver().tell(work -> work.imports().save(list));
  }

  private void keep(ImportId list, byte[] content) {
    driver().tell(work -> work.imports().keep(list, content));
  }

  private Optional<ImportFile> find(ImportId list) {
    return driver().find(work -> work.imports().find(list));
  }

  private Optional<byte[]> content(ImportId list) {
    return driver().find(work -> work.imports().content(list));
  }

  private ImportId nextId() {
    return driver().ask(work -> work.imports().nextId());
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
