package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.APPLY;
import static dev.zayavka.assembly.office.DeviceDeskDriver.HEADER;
import static dev.zayavka.assembly.office.DeviceDeskDriver.JOIN;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Exports of the device desk as files: tables for Excel, and labels for devices. */
@Execution(ExecutionMode.CONCURRENT)
class ExportTest {

  private static final String ODD =
      HEADER
          + "Касса;Эвотор;7.2;000123;8-800-555-35-35;4.10;+7 900 123-45-67;@ops;=1+1\r\n"
          + "Касса;\"О'Кей; касса\";12-дек;1E5;+79001234567;1/2;\"-5\";'сам;\"он \"\"тот\"\"\"\r\n"
          + "Терминал;PAX;S920;1490012345678901234;0007;;;;\"=HYPERLINK(\"\"x\"\")\"\r\n";

  private DeviceDeskDriver deviceDesk;

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.POLLING));
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void the_devices_go_out_for_excel_and_come_back_the_same() {
    deviceDesk.imported("odd.csv", ODD);

    byte[] file = deviceDesk.developer().opens(exported("/export", "devices-"));

    String text = new String(file, UTF_8);
    assertThat(text).startsWith("\uFEFF" + HEADER);
    List<String> lines = text.substring(1).lines().skip(1).toList();
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "Касса;Эвотор;'7.2;'000123;'8-800-555-35-35;'4.10;'+7 900 123-45-67;'@ops;'=1+1",
            "Касса;\"О'Кей; касса\";'12-дек;'1E5;'+79001234567;'1/2;'-5;''сам;\"он \"\"тот\"\"\"",
            "Терминал;PAX;S920;'1490012345678901234;'0007;;;;\"'=HYPERLINK(\"\"x\"\")\"");
    MessageView back = deviceDesk.previewAfter(deviceDesk.admin().uploads("devices.csv", file));
    assertThat(back.text())
        .contains("Добавится: 0", "Изменится: 0", "Без изменений: 3", "Отклонено: 0");
    deviceDesk.admin().taps(back, APPLY);
    deviceDesk
        .admin()
        .awaitsMessage(
            "it is done",
            view -> view.id() == back.id() && view.contains("Без изменений: 3"),
            PATIENCE);
  }

  @Test
  void every_table_goes_out_in_one_archive() throws IOException {
    long device = deviceDesk.device("SN-100");
    deviceDesk.taken(deviceDesk.registered(deviceDesk.vera()), device);
    deviceDesk.taps(deviceDesk.registered(deviceDesk.gleb()), device, JOIN);
    deviceDesk.office().awaitRest();

    Map<String, String> files =
        unpacked(deviceDesk.developer().opens(exported("/export_all", "zayavka-devices-")));

    assertThat(files.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    "categories",
                    "resources",
                    "visitors",
                    "records",
                    "wishlist",
                    "reminders",
                    "actions")
                .map(name -> name + ".csv")
                .toList());
    assertThat(files.values()).allMatch(text -> text.startsWith("\uFEFF"));
    assertThat(files.get("resources.csv")).contains("SN-100");
    assertThat(files.get("visitors.csv")).contains("user51@corp.example", "user52@corp.example");
    assertThat(files.getOrDefault("records.csv", "").lines()).hasSize(2);
    assertThat(files.getOrDefault("wishlist.csv", "").lines()).hasSize(2);
    assertThat(files.get("actions.csv")).contains("ADDED", "TAKEN", "CODE_ACCEPTED");
  }

  @Test
  void a_wrong_code_brings_nothing_and_is_deleted_too() {
    SimulatedPerson developer = deviceDesk.developer();
    MessageView asked = developer.says("/export");
    developer.awaitsMessageAfter(asked, "Пришлите код", PATIENCE);

    developer.says("open-sesame");

    developer.awaitsMessageAfter(asked, "Код не подошёл", PATIENCE);
    deviceDesk.office().awaitRest();
    assertThat(developer.messages()).noneMatch(view -> view.contains("open-sesame"));
    assertThat(developer.messages()).noneMatch(view -> view.kind().equals("document"));
  }

  @Test
  void a_label_has_a_code_that_opens_the_card() throws IOException, ReaderException {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    MessageView asked = vera.says("/label " + device);

    MessageView label =
        vera.awaitsMessage(
            "a label",
            view -> view.sequence() > asked.sequence() && view.kind().equals("document"),
            PATIENCE);

    Matcher link =
        Pattern.compile("https://t\\.me/(\\w+)\\?start=(d_(\\d+))")
            .matcher(read(vera.opens(label)));
    assertThat(link.matches()).isTrue();
    assertThat(link.group(1)).isEqualTo(deviceDesk.office().telegram().bot().username());
    assertThat(link.group(3)).isEqualTo(Long.toString(device));
    vera.starts(link.group(2));
    vera.awaitsMessage(
        "the card",
        view -> view.sequence() > label.sequence() && view.contains("SN-100"),
        PATIENCE);
  }

  /** A developer asks for it, and shows the code. */
  private MessageView exported(String command, String name) {
    SimulatedPerson developer = deviceDesk.developer();
    MessageView asked = developer.says(command);
    developer.awaitsMessageAfter(asked, "Пришлите код", PATIENCE);
    developer.says(DeviceDeskFixture.CODE);
    MessageView file = deviceDesk.fileAfter(developer, asked, name);
    deviceDesk.office().awaitRest();
    assertThat(developer.messages()).noneMatch(view -> view.contains(DeviceDeskFixture.CODE));
    return file;
  }

  private static Map<String, String> unpacked(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private static String read(byte[] png) throws IOException, ReaderException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
