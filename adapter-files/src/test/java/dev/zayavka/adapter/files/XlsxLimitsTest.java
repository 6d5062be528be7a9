package dev.zayavka.adapter.files;

import static dev.zayavka.adapter.files.WorkbookFixture.aWorkbook;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.files.WorkbookFixture.NamedFile;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Hostile workbooks: each is refused without using the memory or the time it asks for. */
class XlsxLimitsTest {

  private static final String HEADER = row(1, "a");

  @Test
  void a_document_type_declaration_is_refused() {
    String entities =
        "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
    String external = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

    assertThat(read(sheet(entities + worksheet(HEADER + row(2, "&b;")), UTF_8)))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
    assertThat(read(sheet(external + worksheet(HEADER + row(2, "&a;")), UTF_8)))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
    assertThat(read(sheet("<!DOCTYPE worksheet>" + worksheet(HEADER + row(2, "b")), UTF_8)))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
  }

  @Test
  void an_endless_attribute_is_too_large_in_any_encoding() {
    String attribute = "<row x=\"" + "\u3C3C".repeat(3 << 20) + "\"/>";

    assertThat(read(sheet(worksheet(HEADER + attribute), UTF_8)))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
    assertThat(read(sheet(worksheet(HEADER + attribute), UTF_16)))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void an_endless_comment_is_too_large() {
    assertThat(read(sheet(worksheet("<!--" + " ".repeat(3 << 20) + "-->" + HEADER), UTF_8)))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void elements_nested_without_end_are_refused() {
    assertThat(read(sheet(worksheet(HEADER + "<row>" + "<x>".repeat(2 << 20)), UTF_8)))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void a_string_of_many_runs_is_too_large() {
    String run = "<r><t>" + "b".repeat(64 * 1024) + "</t></r>";

    assertThat(read(aWorkbook().strings(run.repeat(32)).sheet(HEADER).bytes()))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void more_shared_strings_than_a_table_has_values_are_too_large() {
    String many = "</si><si>".repeat(TableBuilder.MAX_VALUES);

    assertThat(read(aWorkbook().strings(many).sheet(HEADER).bytes()))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void relationships_without_end_are_too_large() {
    StringBuilder links = new StringBuilder("<Relationships>");
    for (int id = 0; id < 20_000; id++) {
      links.append("<Relationship Id=\"r").append(id).append("\" Target=\"x\"/>");
    }
    byte[] content =
        aWorkbook().sheet(HEADER).part("_rels/.rels", links + "</Relationships>").bytes();

    assertThat(read(content)).isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void a_number_of_absurd_length_stays_text() {
    String digits = "9".repeat(500_000);
    byte[] content =
        aWorkbook().sheet(HEADER + "<row r=\"2\"><c><v>" + digits + "</v></c></row>").bytes();

    assertThat(read(content))
        .isInstanceOfSatisfying(
            Table.class,
            table -> assertThat(table.rows().getLast().values()).containsExactly(digits));
  }

  @Test
  void a_small_size_claimed_by_the_archive_is_not_believed() {
    StringBuilder rows = new StringBuilder(HEADER);
    rows.append(("<row>" + " ".repeat(60 * 1024) + "</row>").repeat(1200));
    byte[] content = aWorkbook().sheet(rows.toString()).bytes();

    assertThat(read(withClaimedSize(content, "xl/worksheets/sheet1.xml", 1000)))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void a_list_with_an_escape_in_each_cell_is_within_the_limits() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int row = 2; row <= TableReading.MOST_ROWS; row++) {
      rows.append(row(row, "&lt;Рога &amp; копыта&gt; &#8470;&#x31; " + "&quot;".repeat(10)));
    }

    assertThat(read(aWorkbook().sheet(rows.toString()).bytes()))
        .isInstanceOfSatisfying(
            Table.class,
            table ->
                assertThat(table.rows().getLast().values())
                    .containsExactly("<Рога & копыта> №1 " + "\"".repeat(10)));
  }

  /** Overwrites the unpacked size in the central directory (PKWARE APPNOTE, section 4.3.12). */
  private static byte[] withClaimedSize(byte[] archive, String name, int size) {
    byte[] sought = name.getBytes(UTF_8);
    for (int at = archive.length - sought.length; at >= 46; at--) {
      int header = at - 46;
      if (Arrays.equals(archive, at, at + sought.length, sought, 0, sought.length)
          && archive[header] == 'P'
          && archive[header + 2] == 1) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 24, size);
        return archive;
      }
    }
    throw new IllegalArgumentException("no part " + name);
  }

  private static byte[] sheet(String xml, Charset charset) {
    return aWorkbook()
        .sheet("")
        .replace(new NamedFile("xl/worksheets/sheet1.xml", xml.getBytes(charset)))
        .bytes();
  }

  private static String worksheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static String row(int number, String text) {
    return "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%2$s</t></is></c></row>"
        .formatted(number, text);
  }

  private static TableReading read(byte[] content) {
    return Read.file(content);
  }
}
