package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundEncodingTest {

  /** Samples every encoding can represent. */
  private static final List<String> SAMPLES =
      List.of(
          "Касса",
          "касса",
          "КАССА",
          "ККТ",
          "ИНН",
          "ФИО",
          "Терминал;Ingenico",
          "PAX;Эквайринг",
          "POS-терминал",
          "Ещё",
          "Ёлочная, 5",
          "Душанбе",
          "Склад",
          "Петров",
          "ИВАНОВА",
          "Номер",
          "Кол-во",
          "Весы CAS;12",
          "ул. Рудаки, 5",
          "Инвентарный номер;Модель;Серийный номер;Статус",
          "ID;Имя\r\n1;Анна",
          "Название,Кому выдан,Срок\n\"Касса, новая\",Мария,01.02.2027",
          "name\tcomment\nZebra\tэкран разбит",
          "┌────┬───┐\r\n│Касса│ 1 │\r\n└────┴───┘",
          "╔════╗\n║ККТ ║\n╚════╝");

  private static final List<String> OF_WINDOWS =
      List.of(
          "№",
          "№;Имя",
          "№ п/п",
          "Инв. №",
          "№;Model\r\n1;PAX",
          "ООО «Рога и копыта»",
          "«Атол»;ФН",
          "Цена, €",
          "Принтер – сломан",
          "Температура 5°");

  private static final List<String> OF_DOS =
      List.of("№", "№;Имя", "№ п/п", "Инв. №", "№;Model\r\n1;PAX", "Температура 5°");

  static Stream<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (String text : SAMPLES) {
      boolean framed = text.contains("─") || text.contains("═");
      if (!framed) {
        samples.add(Sample.of(text, TextEncoding.WINDOWS_1251));
      }
      samples.add(Sample.of(text, TextEncoding.KOI8_R));
      samples.add(Sample.of(text, TextEncoding.IBM866));
      samples.addAll(unicode(text));
    }
    OF_WINDOWS.forEach(text -> samples.add(Sample.of(text, TextEncoding.WINDOWS_1251)));
    OF_DOS.forEach(text -> samples.add(Sample.of(text, TextEncoding.IBM866)));
    OF_WINDOWS.forEach(text -> samples.addAll(unicode(text)));
    samples.addAll(unicode("Ғафуров Ҷамшед;日本;\uD83D\uDDA8"));
    samples.addAll(unicode("a;b\n1;2"));
    return samples.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void the_encoding_of_a_text_is_found(Sample sample) {
    assertThat(DecodedText.detect(sample.bytes()))
        .contains(new DecodedText(sample.text(), sample.encoding()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "МФУ",
        "ПК",
        "ИБП",
        "УЧЕТ",
        "РУБ",
        "ЛВС",
        "АРМ",
        "ЭВМ",
        "СВТ",
        "УС-001",
        "КПП",
        "НДС",
        "НОУТБУК",
        "СКЛАД",
        "СЕРИЙНЫЙ НОМЕР",
        "ООО РОМАШКА",
        "Б/Н",
        "ЖЁЛТЫЙ ЩИТ"
      })
  void a_russian_word_in_capitals_is_not_mistaken(String word) {
    for (String text : List.of(word, "id;name\n1;" + word + "\n", (word + ";1\n").repeat(50))) {
      assertThat(DecodedText.detect(text.getBytes(Charset.forName("windows-1251"))))
          .contains(new DecodedText(text, TextEncoding.WINDOWS_1251));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1250, Místnost;Název zařízení;Inventární číslo\\nA1;Židle;001",
    "ISO-8859-2, Místnost;Název zařízení;Inventární číslo\\nA1;Židle;001",
    "windows-1250, Kategoria;Numer seryjny;Właściciel\\nDrukarka;1;Łukasz",
    "ISO-8859-2, Kategoria;Numer seryjny;Właściciel\\nDrukarka;1;Łukasz",
    "windows-1252, Gerät;Hersteller;Größe\\n1;Müller;5",
    "windows-1252, Número de serie;Categoría;Ubicación\\n1;Impresora;Año",
    "windows-1252, Düsseldorf;1",
    "ISO-8859-5, Категория;Модель;Инвентарный номер\\nКасса;Атол;001",
    "MacCyrillic, Категория;Модель;Инвентарный номер\\nКасса;Атол;001"
  })
  void text_in_a_rare_encoding_is_read(String charset, String text) {
    byte[] content = text.getBytes(Charset.forName(charset));

    assertThat(DecodedText.detect(content).map(DecodedText::text)).contains(text);
    assertThat(
            Stream.of(TextEncoding.values())
                .filter(encoding -> encoding.label().equals(charset))
                .flatMap(encoding -> DecodedText.tolerant(encoding, content).stream())
                .map(DecodedText::text))
        .containsExactly(text);
  }

  @Test
  void plain_ascii_is_utf_8() {
    assertThat(DecodedText.detect("id;name\n1;PAX".getBytes(UTF_8)).map(DecodedText::encoding))
        .contains(TextEncoding.UTF_8);
  }

  @Test
  void a_large_file_is_judged_by_what_is_not_ascii_in_it() {
    String text = "id;model\n" + "1;PAX S90\n".repeat(100_000) + "2;Сканер\n";
    assertThat(DecodedText.detect(text.getBytes(Charset.forName("KOI8-R"))))
        .contains(new DecodedText(text, TextEncoding.KOI8_R));
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 端末;型番;製造番号;決済端末は受付カウンターに置いてあります",
    "GB18030, 设备;型号;序列号;终端设备放在接待处的柜台上面请不要移动",
    "ISO-8859-7, Συσκευή;Μοντέλο;Σειριακός αριθμός;Το τερματικό βρίσκεται στην υποδοχή"
  })
  void text_in_another_script_is_in_no_supported_encoding(String charset, String text) {
    assertThat(DecodedText.detect((text + "\n").repeat(5).getBytes(Charset.forName(charset))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"КНДР", "оаэ", "ГБПОУ СПО", "ЩУЦ-ЖЭ", "Ыгы", "Ъ"})
  void an_unlikely_word_is_still_read(String text) {
    assertThat(DecodedText.detect(text.getBytes(Charset.forName("windows-1251")))).isPresent();
  }

  @Test
  void signs_alone_are_taken_for_those_of_windows() {
    assertThat(DecodedText.detect(new byte[] {'5', (byte) 0xB0}).map(DecodedText::text))
        .contains("5°");
  }

  @Test
  void utf_8_with_a_broken_byte_is_read_as_such() {
    byte[] sound = "Модель;Номер\nКасса;№ 1\n".getBytes(UTF_8);
    byte[] broken = sound.clone();
    broken[broken.length - 4] = (byte) 0xFF;
    String text = new String(broken, UTF_8);
    byte[] marked = ("\uFEFF" + "Модель;Номер\nКасса;").getBytes(UTF_8);
    byte[] markedAndBroken = Arrays.copyOf(marked, marked.length + 1);
    markedAndBroken[marked.length] = (byte) 0xFF;

    assertThat(text).contains("\uFFFD");
    assertThat(DecodedText.tolerant(TextEncoding.UTF_8, broken))
        .contains(new DecodedText(text, TextEncoding.UTF_8));
    assertThat(DecodedText.detect(broken)).contains(new DecodedText(text, TextEncoding.UTF_8));
    assertThat(DecodedText.detect(markedAndBroken))
        .contains(new DecodedText("Модель;Номер\nКасса;\uFFFD", TextEncoding.UTF_8));
  }

  @Test
  void text_broken_in_many_places_is_not_utf_8() {
    byte[] windows = "Модель;Номер\nКасса;1\n".getBytes(Charset.forName("windows-1251"));
    assertThat(DecodedText.tolerant(TextEncoding.UTF_8, windows)).isEmpty();
  }

  @Test
  void a_byte_windows_does_not_have_rules_it_out() {
    assertThat(DecodedText.as(TextEncoding.WINDOWS_1251, new byte[] {'a', (byte) 0x98})).isEmpty();
    assertThat(DecodedText.detect(new byte[] {'a', (byte) 0x98}).map(DecodedText::encoding))
        .isNotEqualTo(Optional.of(TextEncoding.WINDOWS_1251));
  }

  private static List<Sample> unicode(String text) {
    return List.of(
        new Sample("UTF-8", text, text.getBytes(UTF_8), TextEncoding.UTF_8),
        new Sample("marked UTF-8", text, ("\uFEFF" + text).getBytes(UTF_8), TextEncoding.UTF_8),
        new Sample("UTF-16LE", text, text.getBytes(UTF_16LE), TextEncoding.UTF_16),
        new Sample("UTF-16BE", text, text.getBytes(UTF_16BE), TextEncoding.UTF_16),
        new Sample("marked LE", text, ("\uFEFF" + text).getBytes(UTF_16LE), TextEncoding.UTF_16),
        new Sample("marked BE", text, ("\uFEFF" + text).getBytes(UTF_16BE), TextEncoding.UTF_16));
  }

  private record Sample(String name, String text, byte[] bytes, TextEncoding encoding) {
    static Sample of(String text, TextEncoding encoding) {
      Charset charset = Charset.forName(encoding.label());
      byte[] bytes = text.getBytes(charset);
      assertThat(new String(bytes, charset)).isEqualTo(text);
      return new Sample(encoding.label(), text, bytes, encoding);
    }

    @Override
    public String toString() {
      return name + ": " + text.replace("\r", "").replace("\n", " / ");
    }
  }
}
