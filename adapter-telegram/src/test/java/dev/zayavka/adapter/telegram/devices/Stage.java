package dev.zayavka.adapter.telegram.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderers;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendCard;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.devices.lending.DeviceIntroduction;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.devices.lending.DeviceRefusals;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.adapter.telegram.fake.AllButtons;
import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeChats;
import dev.zayavka.adapter.telegram.fake.FakeConverse;
import dev.zayavka.adapter.telegram.fake.FakeDeviceDesk;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rendered output of the device desk, without a messenger. */
public final class Stage implements AutoCloseable {

  public final KnownDevices devices = new KnownDevices();
  public final PlainTables files = new PlainTables();
  public final MovableClock clock = new MovableClock();
  public final SavedSearches memory;
  public final BotAccount bot;
  public byte[] log = {};
  private final FakeTelegram telegram = new FakeTelegram();
  private final BotApi api;
  private final Renderers renderers;
  private final EffectNames names;
  private final DeviceRefusals refusals;
  private final DeviceIntroduction introduction;

  public Stage() {
    this(Language.RU);
  }

  public Stage(Language language) {
    FakeDeviceDesk desk = new FakeDeviceDesk();
    InMemoryCache cache = new InMemoryCache(clock);
    DevicePorts ports =
        new DevicePorts(
            devices,
            devices,
            devices,
            desk,
            desk::dangerous,
            devices,
            desk,
            devices,
            files,
            (link, text) -> (link + "\n" + text).getBytes(StandardCharsets.UTF_8),
            cache,
            most -> log,
            Stock.desk());
    memory = new SavedSearches(cache);
    api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, new Counters());
    bot = new BotAccount(api, clock);
    Texts texts = Texts.in(language, Stock.ZONE).with(DeviceFeature.TEXTS);
    renderers = new Renderers(DeviceRenderers.of(ports, memory, kit(texts)));
    names = new EffectNames(texts, DeviceFeature.FAMILIES);
    refusals = new DeviceRefusals(devices, texts, clock);
    introduction = new DeviceIntroduction(ports, texts);
  }

  private TelegramKit kit(Texts texts) {
    Replies replies = new Replies(new FakeConverse());
    return new TelegramKit(
        replies,
        new UnknownCommands(replies, person -> Optional.empty()),
        texts,
        bot,
        api,
        new FakeChats(),
        Set.of(Stock.ADMIN),
        person -> true,
        person -> Optional.empty(),
        clock,
        clock::instant,
        Neighbours.none());
  }

  public Rendering render(Effect effect) {
    return renderers.render(effect);
  }

  public String described(Effect effect) {
    return names.name(effect).orElseThrow().plain();
  }

  public DeviceRefusals refusals() {
    return refusals;
  }

  public DeviceIntroduction introduction() {
    return introduction;
  }

  /** The message a person gets from an effect, and if it is new or edited. */
  public Seen seen(Effect effect) {
    return switch (render(effect)) {
      case Send send -> new Seen(send.screen());
      case SendCard card -> new Seen(card.screen());
      case Edit edit -> new Seen(edit.screen());
      case Rendering other -> throw new AssertionError("nobody sees " + other);
    };
  }

  public SendFile file(Effect effect) {
    assertThat(render(effect)).isInstanceOf(SendFile.class);
    return (SendFile) render(effect);
  }

  @Override
  public void close() {
    api.close();
    telegram.close();
  }

  /** A screen; it must fit a message with any content. */
  public record Seen(Screen screen) {
    public Seen {
      assertThat(screen.text().length()).isLessThanOrEqualTo(LineBuilder.LONGEST);
      assertThat(screen.keyboard().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(100);
      assertThat(screen.keyboard().stream().mapToInt(List::size)).allMatch(size -> size <= 8);
      assertThat(bytes(screen)).isLessThanOrEqualTo(10_000);
    }

    /** As the call carries them: {@code {"text":"..","callback_data":".."},} each. */
    private static int bytes(Screen screen) {
      return screen.keyboard().stream()
          .flatMap(List::stream)
          .map(
              button ->
                  "{\"text\":\"\",\"callback_data\":\"\"},[]" + button.label() + button.data())
          .mapToInt(button -> button.getBytes(StandardCharsets.UTF_8).length)
          .sum();
    }

    public String text() {
      return screen.text().plain();
    }

    public List<String> buttons() {
      return screen.keyboard().stream().flatMap(List::stream).map(Button::label).toList();
    }

    public List<List<String>> rows() {
      return screen.keyboard().stream()
          .map(row -> row.stream().map(Button::label).toList())
          .toList();
    }

    /** The data of the button with this label. */
    public CallbackData data(String label) {
      return screen.keyboard().stream()
          .flatMap(List::stream)
          .filter(button -> button.label().equals(label))
          .findFirst()
          .flatMap(button -> AllButtons.parse(button.data()))
          .orElseThrow(() -> new AssertionError("no button " + label + " in " + rows()));
    }
  }
}
