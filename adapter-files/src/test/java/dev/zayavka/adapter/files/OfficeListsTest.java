package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text files with the quirks of lists that offices keep; the data is made up. */
class OfficeListsTest {

  @Test
  void an_office_by_hand() {
    assertThat(
            rows(
                "Tag No,Asset Type,Asset Make,Asset Model,Serial Number,Location,User Allocated,Asset Status,OS Version\n"
                    + "IT-001,Laptop,Dell,\"Latitude 5420, 14\"\"\",ABC123,Room 5,A. Smith,In use,Windows 11\n"
                    + "No tag,Monitor,N/A,P24,not checked,,,Spare,\n"))
        .containsExactly(
            List.of(
                "Tag No",
                "Asset Type",
                "Asset Make",
                "Asset Model",
                "Serial Number",
                "Location",
                "User Allocated",
                "Asset Status",
                "OS Version"),
            List.of(
                "IT-001",
                "Laptop",
                "Dell",
                "Latitude 5420, 14\"",
                "ABC123",
                "Room 5",
                "A. Smith",
                "In use",
                "Windows 11"),
            List.of("No tag", "Monitor", "N/A", "P24", "not checked", "", "", "Spare", ""));
  }

  @Test
  void a_container_yard() {
    assertThat(
            rows(
                "\uFEFFid,name,owner,serial,model\n"
                    + "1, Container 40' 9'6\" HC,Acme, -, -\n"
                    + "2,\"Ramp 8'6\"\"\",Acme,RMP-7,R8\n"
                    + "3,20' box, Acme,-,B20\n"))
        .containsExactly(
            List.of("id", "name", "owner", "serial", "model"),
            List.of("1", "Container 40' 9'6\" HC", "Acme", "-", "-"),
            List.of("2", "Ramp 8'6\"", "Acme", "RMP-7", "R8"),
            List.of("3", "20' box", "Acme", "-", "B20"));
  }

  @Test
  void a_school_with_prices_an_empty_last_column_and_a_header_of_two_lines() {
    byte[] content =
        ("Stav,Pavilon,Místnost,\"IČ\",Inv. číslo,\"Název\npředmětu\",Cena,\r\n"
                + ",A,12,K,00123,Židle,14 790.00,\r\n"
                + ",A,12,K,00124,\"Stůl, velký\",\"1 200,50\",\r\n")
            .getBytes(Charset.forName("windows-1250"));

    Table table = (Table) Read.file(content);

    assertThat(table.encoding()).contains(TextEncoding.WINDOWS_1250);
    assertThat(table.origin().notices()).isEmpty();
    assertThat(table.rows())
        .containsExactly(
            new Row(
                1,
                List.of(
                    "Stav",
                    "Pavilon",
                    "Místnost",
                    "IČ",
                    "Inv. číslo",
                    "Název\npředmětu",
                    "Cena",
                    "")),
            new Row(3, List.of("", "A", "12", "K", "00123", "Židle", "14 790.00", "")),
            new Row(4, List.of("", "A", "12", "K", "00124", "Stůl, velký", "1 200,50", "")));
  }

  @Test
  void a_film_studio_without_a_header() {
    byte[] content =
        ("1;Камера \"Заря\";\"Длинное описание: \"\"лучшая\"\"\nв две строки; с точкой\";14 790,00\n"
                + "2;Штатив;лёгкий;5000\n3;Свет;\"три лампы\";7000\n")
            .getBytes(Charset.forName("windows-1251"));

    Table table = (Table) Read.file(content);

    assertThat(table.encoding()).contains(TextEncoding.WINDOWS_1251);
    assertThat(table.origin().notices()).isEmpty();
    assertThat(table.rows().stream().map(Row::values))
        .containsExactly(
            List.of(
                "1",
                "Камера \"Заря\"",
                "Длинное описание: \"лучшая\"\nв две строки; с точкой",
                "14 790,00"),
            List.of("2", "Штатив", "лёгкий", "5000"),
            List.of("3", "Свет", "три лампы", "7000"));
  }

  @Test
  void a_small_tool_with_vertical_bars() {
    assertThat(
            rows(
                "Марка|Зав. №|Кабинет|Ответственный|МОЛ\n"
                    + "HP, LaserJet|SN-1|215; 216|Иванов И. И.|Петров\n|SN-2|||\n"))
        .containsExactly(
            List.of("Марка", "Зав. №", "Кабинет", "Ответственный", "МОЛ"),
            List.of("HP, LaserJet", "SN-1", "215; 216", "Иванов И. И.", "Петров"),
            List.of("", "SN-2", "", "", ""));
  }

  @Test
  void an_export_with_commas_in_decimals_and_semicolons() {
    assertThat(rows("Наименование;Цена;Кол-во\nСтол, дубовый;12,50;1\nСтул;7,00;2\n"))
        .containsExactly(
            List.of("Наименование", "Цена", "Кол-во"),
            List.of("Стол, дубовый", "12,50", "1"),
            List.of("Стул", "7,00", "2"));
  }

  private static List<List<String>> rows(String text) {
    TableReading reading = Read.file(text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(Table.class);
    assertThat(((Table) reading).origin().notices()).isEmpty();
    return ((Table) reading).rows().stream().map(Row::values).toList();
  }
}
