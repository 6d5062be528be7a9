package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.TelegramPorts;
import dev.zayavka.adapter.telegram.TelegramSettings;
import dev.zayavka.adapter.telegram.assessment.AssessmentFeature;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.delivery.SendPace;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.devices.DangerCode;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.CreditFixtures;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.memory.InMemoryCache;
import dev.zayavka.testkit.memory.InMemoryLocks;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The whole adapter between a fake Telegram server and fakes of the core. */
public final class BotBench implements AutoCloseable {

  public static final Person A_DEVELOPER = Person.of(77, "Дина Разина");

  public final FakeTelegram telegram = new FakeTelegram();
  public final FakeConverse converse = new FakeConverse();
  public final FakeChats chats = new FakeChats();
  public final FakeCredit credit = new FakeCredit();
  public final FakeSupportDesk support = new FakeSupportDesk();
  public final FakeDeviceDesk devices = new FakeDeviceDesk();
  public final FakeAssessmentDesk assessment;
  public final FakeAskDevices askDevices = new FakeAskDevices();
  public final FakeUndelivered undelivered = new FakeUndelivered();
  public final Counters counters = new Counters();
  public final MovableClock clock = new MovableClock();
  public final DeadUpdates deadUpdates = new InMemoryStore().deadUpdates();
  public final Budget budget = new Budget();
  public final ShownDigests shown = new InMemoryStore().shownDigests();
  public final SwitchedLocks locks = new SwitchedLocks(new InMemoryLocks(clock));
  public final InMemoryCache cache = new InMemoryCache(clock);
  private final TelegramAdapter adapter;

  public BotBench() {
    this(Language.RU);
  }

  public BotBench(Language language) {
    this(language, EnumSet.of(Desk.CREDIT));
  }

  private BotBench(Language language, Set<Desk> on) {
    this(language, on, new FakeAssessmentDesk());
  }

  private BotBench(Language language, Set<Desk> on, FakeAssessmentDesk assessment) {
    this.assessment = assessment;
    adapter = open(language, on.stream().map(this::factory).toList());
  }

  private FeatureFactory factory(Desk desk) {
    return switch (desk) {
      case CREDIT -> CreditFeature.factory(credit.ports());
      case TRAININGS -> AssessmentFeature.factory(assessment.ports(new NoFiles()));
      case DEVICES -> DeviceFeature.factory(devicePorts());
      case SUPPORT -> SupportFeature.factory(support.ports());
    };
  }

  private TelegramAdapter open(Language language, List<FeatureFactory> desks) {
    return TelegramAdapter.open(
        new TelegramSettings(
            FakeTelegram.TOKEN,
            telegram.url(),
            language,
            Set.of(CreditFixtures.anAdmin().id()),
            ZoneId.of("Europe/Moscow"),
            SendPace.TELEGRAM),
        new TelegramPorts(
            converse,
            chats,
            undelivered,
            deadUpdates,
            Optional.of(locks),
            budget,
            shown,
            clock,
            clock::instant),
        desks,
        counters);
  }

  /** With the support desk on beside the credit desk. */
  public static BotBench withSupport() {
    return withSupport(Language.RU);
  }

  /** The same in another language. */
  public static BotBench withSupport(Language language) {
    return new BotBench(language, EnumSet.of(Desk.CREDIT, Desk.SUPPORT));
  }

  /** With the device desk on, and no other desk that handles private messages. */
  public static BotBench withDevices() {
    return new BotBench(Language.RU, EnumSet.of(Desk.CREDIT, Desk.DEVICES));
  }

  /** With the assessment desk alone. */
  public static BotBench withTrainings(Language language) {
    return withTrainings(language, desk -> {});
  }

  /** The same with this change of the desk before it opens. */
  public static BotBench withTrainings(Language language, Consumer<FakeAssessmentDesk> change) {
    FakeAssessmentDesk desk = new FakeAssessmentDesk();
    change.accept(desk);
    return new BotBench(language, EnumSet.of(Desk.TRAININGS), desk);
  }

  /** With all desks on. */
  public static BotBench withEverything() {
    return new BotBench(Language.RU, EnumSet.allOf(Desk.class));
  }

  public TelegramAdapter adapter() {
    return adapter;
  }

  /** Posts an update and waits until it is handled. */
  public Received post(String json) {
    return adapter.webhookReceiver().receive(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Delivers an effect as a worker would. */
  public Delivery deliver(Effect effect) {
    Claim claim = EveryEffect.aClaimOf(effect);
    return adapter.sink().deliver(claim);
  }

  /** Delivers an effect that an earlier worker took and never settled. */
  public Delivery deliverInDoubt(Effect effect) {
    Claim claim = EveryEffect.aClaimOf(effect);
    return adapter
        .sink()
        .deliver(
            new Claim(
                claim.outboxId(),
                effect,
                claim.route(),
                claim.enqueuedAt(),
                2,
                claim.firstAttemptAt(),
                true,
                claim.worker()));
  }

  /** Delivers an effect and keeps what it says is shown, as the settlement does. */
  public Delivery deliverAndSettle(Effect effect) {
    Delivery outcome = deliver(effect);
    outcome.shown().forEach(now -> shown.keep(now, clock.instant()));
    return outcome;
  }

  private DevicePorts devicePorts() {
    return new DevicePorts(
        askDevices,
        askDevices,
        askDevices,
        devices,
        devices::dangerous,
        devices,
        devices,
        devices,
        new NoFiles(),
        (link, text) -> new byte[0],
        cache,
        mostBytes -> new byte[0],
        new DevicePolicy(
            Set.of(CreditFixtures.anAdmin().id()),
            Set.of(A_DEVELOPER.id()),
            Set.of("corp.ru"),
            Optional.of(new DangerCode("open sesame")),
            LocalTime.of(10, 0),
            Duration.ofHours(24),
            ZoneId.of("Europe/Moscow")));
  }

  @Override
  public void close() {
    adapter.close();
    telegram.close();
  }

  /** A budget without end, unless a test says otherwise. */
  public static final class Budget implements SendBudget {
    public Duration wait = Duration.ZERO;
    public @Nullable RuntimeException failure;

    /** From which chats calls were taken, one after the other. */
    public final List<ChatId> taken = new CopyOnWriteArrayList<>();

    /** Number of calls allowed; the next one waits for a minute. */
    public int calls = Integer.MAX_VALUE;

    @Override
    public Duration take(ChatId chat, Instant now) {
      if (failure != null) {
        throw failure;
      }
      if (taken.size() >= calls) {
        return Duration.ofMinutes(1);
      }
      taken.add(chat);
      return wait;
    }
  }

  /** Locks that can be taken away. */
  public static final class SwitchedLocks implements Locks {
    public @Nullable RuntimeException failure;
    private final Locks locks;

    SwitchedLocks(Locks locks) {
      this.locks = locks;
    }

    @Override
    public boolean tryLock(String lock, String owner, Duration lease) {
      if (failure != null) {
        throw failure;
      }
      return locks.tryLock(lock, owner, lease);
    }

    @Override
    public void unlock(String lock, String owner) {
      if (failure != null) {
        throw failure;
      }
      locks.unlock(lock, owner);
    }
  }

  /** Neither reads nor writes files. */
  private static final class NoFiles implements TableFiles {
    @Override
    public TableReading read(
        byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score) {
      return new TableReading.Unreadable(TableReading.Problem.NOT_A_TABLE);
    }

    @Override
    public byte[] csv(List<String> header, List<List<String>> rows) {
      return new byte[0];
    }

    @Override
    public TableArchive archive(int mostBytes) {
      throw new UnsupportedOperationException("nothing is exported here");
    }
  }

  /** Desks, in the order in which they are offered messages. */
  private enum Desk {
    CREDIT,
    TRAININGS,
    DEVICES,
    SUPPORT
  }
}
