package dev.zayavka.core.devices.lending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReports.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryParserTest {

  @ParameterizedTest
  @CsvSource({
    "касса, касса атол 30ф",
    "КАССА, касса атол 30ф",
    "rfccf, касса атол 30ф",
    "RFCCF, касса атол 30ф",
    "fnjk, касса атол 30ф",
    "зщы, pos ingenico",
    "учёт, учет склада",
    "атол 30, касса атол 30ф",
    "30ф касса, касса атол 30ф",
    "0042, sn-100042",
    "sn-10 0042, sn-100042 склад",
    "sn100042, sn-100042 sn100042"
  })
  void a_word_is_found_however_it_is_typed(String words, String text) {
    assertThat(SearchQueryParser.query(words).matches(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"касса, терминал", "касса терминал, касса атол", "100043, sn-100042"})
  void every_word_counts(String words, String text) {
    assertThat(SearchQueryParser.query(words).matches(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0"})
  void without_words_there_is_nothing_to_look_for(String words) {
    assertThat(SearchQueryParser.query(words).words()).isEmpty();
  }

  @Test
  void the_very_number_comes_first_then_its_beginning_its_end_and_a_part_of_it() {
    Candidate part = device(1, "Касса", "А", "904290");
    Candidate end = device(2, "Касса", "А", "90042");
    Candidate beginning = device(3, "Касса", "А", "4290");
    Candidate whole = device(4, "Касса", "А", "42");

    assertThat(
            SearchQueryParser.ranked(
                SearchQueryParser.query("42"), List.of(part, end, beginning, whole)))
        .containsExactly(new DeviceId(4), new DeviceId(3), new DeviceId(2), new DeviceId(1));
  }

  @Test
  void a_model_that_begins_so_comes_before_one_that_has_it_somewhere() {
    SearchQuery query = SearchQueryParser.query("move");
    Candidate somewhere = device(1, "Терминал", "iPP Move", "1");
    Candidate begins = device(2, "Терминал", "Move 2500", "2");

    assertThat(SearchQueryParser.ranked(query, List.of(somewhere, begins)))
        .containsExactly(new DeviceId(2), new DeviceId(1));
  }

  @Test
  void a_model_of_these_very_words_comes_before_numbers_that_have_them_somewhere() {
    SearchQuery query = SearchQueryParser.query("voyager 7");
    Candidate seventeen = device(1, "Сканер", "Voyager 17", "VG00017");
    Candidate seventy = device(2, "Сканер", "Voyager 1470", "70");
    Candidate seven = device(3, "Сканер", "Voyager 7", "VG00007");

    assertThat(SearchQueryParser.ranked(query, List.of(seventeen, seventy, seven)).getFirst())
        .isEqualTo(new DeviceId(3));
  }

  @Test
  void a_whole_number_comes_first_also_without_its_hyphens() {
    Candidate part = device(1, "Касса", "А", "1ИНВ001239");
    Candidate whole = device(2, "Касса", "А", "ИНВ-00123");

    assertThat(SearchQueryParser.ranked(SearchQueryParser.query("инв00123"), List.of(part, whole)))
        .containsExactly(new DeviceId(2), new DeviceId(1));
    assertThat(SearchQueryParser.ranked(SearchQueryParser.query("-"), List.of(part, whole)))
        .hasSize(2);
  }

  @Test
  void what_somebody_has_comes_before_what_only_speaks_of_them() {
    SearchQuery query = SearchQueryParser.query("петров");
    Candidate spokenOf = device(1, "Касса", "А", "1");
    Candidate held =
        new Candidate(device(2, "Касса", "Б", "2").state(), "иван петров petrov ip@corp.ru");

    assertThat(SearchQueryParser.ranked(query, List.of(spokenOf, held)))
        .containsExactly(new DeviceId(2), new DeviceId(1));
  }

  private static Candidate device(long id, String category, String model, String serial) {
    DeviceFields fields =
        new DeviceFields(
            Map.of(
                DeviceField.CATEGORY, category,
                DeviceField.MODEL, model,
                DeviceField.SERIAL_NUMBER, serial));
    return new Candidate(new Free(new DeviceDossier(new DeviceId(id), fields, 0)), "");
  }
}
