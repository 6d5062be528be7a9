package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.APPLY;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of the kinds that offices have, with made-up devices: they come in by buttons alone. */
class FieldListsTest extends SharedDeviceDesk {

  @ParameterizedTest
  @MethodSource("kinds")
  void a_list_as_offices_have_it_comes_in_by_buttons_alone(Kind kind) {
    MessageView preview = uploaded(kind.file(), kind.content());
    for (String button : kind.buttons()) {
      preview = pressed(preview, button);
    }
    assertThat(preview.text()).contains(kind.shown());
    assertThat(preview.text())
        .contains("Добавится: " + kind.good() + "\n", "Отклонено: " + kind.refused());

    applied(preview, "Добавлено: " + kind.good());
    for (String number : kind.numbers()) {
      finds(number, kind.found());
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind(
            "office by hand.csv",
            csv(
                "Tag No,Asset Type,Asset Make,Asset Model,Serial Number,Location,User Allocated,"
                    + "Asset Status,OS Version",
                "No tag,Laptop,Dell,Latitude 5420,OBH-77A1,Room 1,Ann Lee,In use,Windows 11",
                "OBH-17,Laptop,Dell,Latitude 5420,not checked,Room 1,Bob Ray,In use,Windows 11",
                "OBH-18,Monitor,Dell,P2419H,N/A,Room 2,,Stock,",
                "No tag,Monitor,Dell,P2419H,not checked,Room 2,,Stock,"),
            List.of(),
            3,
            1,
            "Инвентарный номер ← Tag No",
            List.of("OBH-77A1", "OBH-17"),
            "Latitude 5420"),
        new Kind(
            "container yard.csv",
            marked(
                "id,name,owner,serial,model",
                "CYN-001R, Sea Container,Logistics, -,\"10' x 8'6\"\"\"",
                "CYU-001R,Fuel Cube,Logistics,24009019,10TCG-GLB",
                "CYD-001,Guardhouse,Logistics, -, -",
                "CYD-002,Guardhouse,Logistics,-,-"),
            List.of("Категория: container yard"),
            4,
            0,
            "Инвентарный номер ← id",
            List.of("CYD-002"),
            "Guardhouse"),
        new Kind(
            "Остатки.csv",
            csv(
                "Наименование;Город;Инв. №;Дата",
                "Терминал оплаты iCT220;Худжанд;М000000524;01.02.2024",
                "Касса " + "очень длинное название ".repeat(6) + ";Душанбе;М000000525;01.02.2024"),
            List.of("Категория: Оборудование"),
            2,
            0,
            "Модель ← Наименование",
            List.of("М000000524", "M000000524"),
            "iCT220"),
        new Kind(
            "test lab.csv",
            csv(
                "Sr No,Device Name,Serial Number,Status,Assigned To,Updated On,Location",
                "1,Pixel 8,TLAB / 0001,OK,Ann,2024-01-01,Rack 1",
                "2,Pixel 8,TLAB / 0002,OK,Bob,2024-01-01,Rack 1",
                "3,Pixel 7a,TLAB / 0003,Broken,,2024-01-01,Rack 2"),
            List.of("Категория: test lab"),
            3,
            0,
            "Серийный номер ← Serial Number",
            List.of("TLAB/0003"),
            "Pixel 7a"),
        new Kind(
            "škola 1.csv",
            csv(
                "Stav,Změna,Pavilon,Místnost,\"IČ\",Inv. číslo,Název,Typ,Podtyp,SN,\"VYRAD\",Datum"
                    + " pořízení,",
                "OK,,A,101,D,90017,Projektor Epson,Projektor,Stropní,EPS-1,,2020,",
                "OK,,A,102,D,90018,Počítač HP 400,PC,Mini,HPS-2,,2021,",
                "OK,x,B,103,H,90018,Tiskárna HP,Tiskárna,,,,\"14 790.00\","),
            List.of(),
            3,
            0,
            "Местоположение ← Pavilon (вместе с другими)",
            List.of("D90017"),
            "Projektor Epson"),
        new Kind(
            "škola 2.csv",
            csv(
                "Stav,Pavilon,Místnost,IČ,Inv. číslo,Název,Seznam,,Cena",
                "OK,A,201,D,80017,Notebook Acer,S1,,\"14 790.00\"",
                "OK,A,202,D,80018,Notebook Acer,S1,,\"14 790.00\""),
            List.of("Категория: Оборудование"),
            2,
            0,
            "Не берём: Stav, Seznam, Cena",
            List.of("D80018"),
            "Notebook Acer"),
        new Kind(
            "škola 3.csv",
            csv(
                "Stav,Pavilon,Místnost,IČ,\"Inv.\nčíslo\",Název,Seznam,,Cena",
                "OK,A,301,D,70017,Tabule Smart,S1,,\"4 790.00\"",
                "OK,A,302,D,70018,Tabule Smart,S1,,\"4 790.00\""),
            List.of(),
            2,
            0,
            "Столбцы — как вы выбрали",
            List.of("D70018"),
            "Tabule Smart"),
        new Kind(
            "ručně.csv",
            csv(
                "Místnost,Název zařízení,Inventární číslo",
                "12,Kopírka Canon,RUC-1",
                "13,Skener,RUC-2"),
            List.of("Категория: Оборудование"),
            2,
            0,
            "Инвентарный номер ← Inventární číslo",
            List.of("RUC-2"),
            "Skener"),
        new Kind(
            "film.csv",
            Lists.in(
                "windows-1251",
                "1;Камера Красная;Камера \"\"полный кадр\"\", старая;250000\r\n"
                    + "2;Штатив Тяжёлый;\"Штатив\r\nс \"\"головой\"\"\";15000\r\n"
                    + "3;Софтбокс;Софтбокс, \"\"восьмигранник\"\";9000\r\n"),
            List.of("Инвентарный номер ← столбец 1", "Категория: film"),
            3,
            0,
            "заголовка в файле нет",
            List.of("Штатив"),
            "Штатив Тяжёлый"),
        new Kind(
            "snipe-it.csv",
            csv(
                "Asset Tag,Serial,Item Name,Category,Model,Model Number,Manufacturer,Location,"
                    + "Checked Out,Status,Notes",
                "SNP-1,No SN,Ann's laptop,Laptops,ThinkPad T14,20W0,Lenovo,HQ,Ann Lee,Deployed,",
                "SNP-2,PF2ABC9,,Laptops,ThinkPad T14,20W0,Lenovo,HQ,,Ready,new battery",
                "SNP-3,#N/A,Spare,Laptops,,20W1,Lenovo,HQ,,Ready,"),
            List.of(),
            3,
            0,
            "Инвентарный номер ← Asset Tag",
            List.of("SNP-2"),
            "ThinkPad T14"),
        new Kind(
            "small tools.txt",
            csv(
                "Марка|Зав. №|Кабинет|Ответственный|МОЛ",
                "ПР-22|ST-90017|215|Иванов И. И.|Петров П. П.",
                "ПР-22|ST-90018|216||Петров П. П."),
            List.of("Категория: small tools"),
            2,
            0,
            "Модель ← Марка",
            List.of("ST-90018"),
            "ПР-22"),
        new Kind(
            "office workbook.xlsx",
            Lists.officeWorkbook(),
            List.of(),
            5,
            0,
            "Книга Excel, лист «Оборудование»",
            List.of("ОФ-002", "ЗР-27-1"),
            "Заря 27"));
  }

  @Test
  void what_a_person_assigned_is_remembered_for_the_next_list_with_these_headers() {
    String header = "Штуковина;Бирка завхоза;Размер\r\n";
    MessageView first = uploaded("a.csv", (header + "Паяльник;ЗХ-001;большой\r\n").getBytes(UTF_8));
    assertThat(first.button(APPLY)).isEmpty();
    first = pressed(first, "← Штуковина", "Чем он станет?");
    first = pressed(first, "Не брать");
    first = pressed(first, "Не берём: Штуковина", "Чем он станет?");
    first = pressed(first, "Комментарий");
    first = pressed(first, "Категория: Оборудование");
    assertThat(first.text()).contains("Добавится: 1", "Модель ← Размер", "Комментарий ← Штуковина");

    MessageView second = uploaded("b.csv", (header + "Паяльник;ЗХ-002;малый\r\n").getBytes(UTF_8));
    assertThat(second.text())
        .contains(
            "как вы выбрали",
            "Модель ← Размер",
            "Комментарий ← Штуковина",
            "Категория: Оборудование",
            "Добавится: 1");
  }

  @Test
  void a_field_for_the_whole_list_can_be_written() {
    SimulatedPerson admin = deviceDesk.admin();
    MessageView preview = uploaded("loc.csv", csv("Модель;Инв. №", "Весы;ВЕС-1", "Весы;ВЕС-2"));
    preview = pressed(preview, "Категория: Оборудование");
    admin.taps(preview, deviceDesk.label(preview, "Местоположение для всего списка"));
    MessageView asked =
        admin.awaitsMessage("a question", view -> view.contains("одно значение"), PATIENCE);
    assertThat(asked.text()).contains("Местоположение");
    admin.says("Склад весов");
    MessageView given =
        deviceDesk.changed(admin, preview, "Местоположение: Склад весов — для всего списка");
    applied(given, "Добавлено: 2");
    MessageView card = deviceDesk.card(admin, deviceDesk.database().deviceOfInventory("ВЕС-2"));
    assertThat(card.text()).contains("Склад весов");
  }

  @Test
  void many_columns_are_turned_by_pages() {
    String header =
        String.join(";", IntStream.rangeClosed(1, 30).mapToObj(i -> "Поле" + i).toList());
    String row = String.join(";", IntStream.rangeClosed(1, 30).mapToObj(i -> "з" + i).toList());
    MessageView preview = uploaded("wide.csv", csv("Модель;Инв. №;" + header, "Весы;ШИР-1;" + row));
    assertThat(preview.text()).contains("Не берём: Поле1, Поле2");
    assertThat(preview.buttonTexts()).contains("Не берём: Поле6").doesNotContain("Не берём: Поле7");
    MessageView next = pressed(preview, "Дальше", "Столбцы");
    assertThat(next.id()).isEqualTo(preview.id());
  }

  @Test
  void a_change_of_a_device_somebody_has_is_shown_as_such() {
    SimulatedPerson admin = deviceDesk.admin();
    MessageView list =
        uploaded("held.csv", csv("Категория;Модель;Инв. №;Место", "Дрель;Макита;РУК-1;Склад"));
    applied(list, "Добавлено: 1");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.taken(vera, deviceDesk.database().deviceOfInventory("РУК-1"));

    MessageView next =
        uploaded("held.csv", csv("Категория;Модель;Инв. №;Место", "Дрель;Макита;РУК-1;Цех"));

    assertThat(next.text()).contains("на руках", "Изменится: 1").contains("Местоположение");
  }

  private static byte[] csv(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
  }

  private static byte[] marked(String... lines) {
    return Lists.marked(String.join("\r\n", lines) + "\r\n");
  }

  /**
   * A kind of list.
   *
   * @param buttons words of the buttons that are pressed
   * @param shown words of the preview
   * @param numbers searches after which the device with these words is found
   */
  private record Kind(
      String file,
      byte[] content,
      List<String> buttons,
      int good,
      int refused,
      String shown,
      List<String> numbers,
      String found) {

    @Override
    public String toString() {
      return file;
    }
  }
}
