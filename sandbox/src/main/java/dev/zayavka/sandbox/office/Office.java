package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.onef.OnefStandIn;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fixture of an office with a credit desk: a group, two analysts, an admin, 1F and a database.
 * {@link #environment} has the variables for a runner.
 */
public final class Office implements AutoCloseable {

  /** Chat id of the credit desk's group. */
  public static final long GROUP = -1001234567890L;

  /** User id of the admin; the ids of the analysts follow. */
  public static final long ADMIN = 1;

  public static final long ANALYST = 11;
  public static final long OTHER_ANALYST = 12;

  /** A group member who is neither admin nor analyst. */
  public static final long STRANGER = 99;

  private static final String INTAKE_TOKEN = "intake-token-of-1f";
  private static final String CALLBACK_TOKEN = "callback-token-for-1f";

  private final EmbeddedPostgresServer postgres;
  private final String database;
  private final KeptConnection reads;
  private final Optional<EmbeddedRedisServer> redis;
  private final BotApiEmulator telegram;
  private final OnefStandIn onef;
  private final GroupChat group;

  private Office(
      EmbeddedPostgresServer postgres,
      String database,
      Optional<EmbeddedRedisServer> redis,
      BotApiEmulator telegram) {
    this.postgres = postgres;
    this.database = database;
    this.reads = new KeptConnection(() -> postgres.connect(database));
    this.redis = redis;
    this.telegram = telegram;
    this.onef = OnefStandIn.start().requires("Authorization", "Bearer " + CALLBACK_TOKEN);
    this.group =
        telegram
            .supergroup(GROUP, "Кредитный отдел")
            .with(analyst(), otherAnalyst(), admin(), stranger());
  }

  /**
   * Opens an office on running servers. Closing the office leaves PostgreSQL and Redis running and
   * stops the emulator.
   *
   * @param database the name of an existing database
   */
  public static Office open(
      EmbeddedPostgresServer postgres,
      String database,
      Optional<EmbeddedRedisServer> redis,
      BotApiEmulator telegram) {
    return new Office(postgres, database, redis, telegram);
  }

  /** Environment variables for a runner with the credit desk; its HTTP port is any free one. */
  public Map<String, String> environment() {
    Map<String, String> variables = withoutDesks();
    variables.put("GROUP_CHAT_ID", Long.toString(GROUP));
    variables.put("CREDIT_ANALYST_IDS", ANALYST + ":Анна Ковалёва," + OTHER_ANALYST);
    variables.put("CREDIT_QUIET_HOURS", "off");
    variables.put("ONEF_INTAKE_TOKEN", INTAKE_TOKEN);
    variables.put("ONEF_CALLBACK_URL", onef.callbackUrl().toString());
    variables.put("ONEF_TOKEN", CALLBACK_TOKEN);
    return variables;
  }

  /** Environment variables every runner needs, without any desk. */
  public Map<String, String> withoutDesks() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("BOT_TOKEN", telegram.token());
    variables.put("BOT_API_URL", telegram.url().toString());
    variables.put("DATABASE_URL", postgres.url(database));
    redis.ifPresent(server -> variables.put("REDIS_URL", server.url()));
    variables.put("ADMIN_IDS", Long.toString(ADMIN));
    variables.put("TIME_ZONE", "Asia/Dushanbe");
    variables.put("HTTP_PORT", "0");
    variables.put("LOG_FORMAT", "text");
    return variables;
  }

  public BotApiEmulator telegram() {
    return telegram;
  }

  public OnefStandIn onef() {
    return onef;
  }

  public EmbeddedPostgresServer postgres() {
    return postgres;
  }

  public Optional<EmbeddedRedisServer> redis() {
    return redis;
  }

  /** The tables of the credit desk. */
  public CreditDatabase creditDatabase() {
    return new CreditDatabase(reads);
  }

  /** The tables of the support desk. */
  public SupportDatabase supportDatabase() {
    return new SupportDatabase(reads);
  }

  /** The tables of the device desk. */
  public DeviceDatabase deviceDatabase() {
    return new DeviceDatabase(reads);
  }

  /** The tables of the assessment desk. */
  public AssessmentDatabase assessmentDatabase() {
    return new AssessmentDatabase(reads);
  }

  public GroupChat group() {
    return group;
  }

  public SimulatedPerson analyst() {
    return telegram.person(ANALYST).named("Анна", "Ковалёва");
  }

  public SimulatedPerson otherAnalyst() {
    return telegram.person(OTHER_ANALYST).named("Борис", "Нур");
  }

  public SimulatedPerson admin() {
    return telegram.person(ADMIN).named("Ольга", "Админ");
  }

  public SimulatedPerson stranger() {
    return telegram.person(STRANGER).named("Прохожий");
  }

  /** The bearer token 1F sends with each request it posts. */
  public String intakeToken() {
    return INTAKE_TOKEN;
  }

  @Override
  public void close() {
    reads.close();
    onef.close();
    telegram.close();
  }
}
