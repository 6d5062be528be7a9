package dev.zayavka.assembly.settings;

import java.util.List;

/** The variables of a runner itself, for any desks. */
final class RunnerVariables {

  static final Variable BOT_TOKEN =
      Variable.required("BOT_TOKEN", "123456:TEST", "The bot's token from @BotFather.");
  static final Variable BOT_API_URL =
      Variable.withDefault(
          "BOT_API_URL",
          "https://api.telegram.org",
          "The Bot API server: Telegram's, your own, or the emulator.");
  static final Variable ADMIN_IDS =
      Variable.optional(
          "ADMIN_IDS", "11, 12", "Telegram user ids of the admins, separated by commas or spaces.");
  static final Variable BOT_LANGUAGE =
      Variable.withDefault("BOT_LANGUAGE", "ru", "The bot's language: ru or en.");
  static final Variable TIME_ZONE =
      Variable.withDefault(
          "TIME_ZONE",
          "Europe/Moscow",
          "The time zone of times shown to people, of working and quiet hours, and of reminders.");

  static final Variable DATABASE_URL =
      Variable.required(
          "DATABASE_URL",
          "postgresql://zayavka:secret@localhost:5432/zayavka",
          "The database URL: postgresql://user:password@host:port/database?parameters; also"
              + " postgres://, postgresql+asyncpg:// and jdbc:postgresql:. Percent-encode reserved"
              + " characters in the user and the password. Set either this or the POSTGRES_"
              + " variables.");
  static final Variable POSTGRES_HOST =
      Variable.optional(
          "POSTGRES_HOST", "localhost", "PostgreSQL's host, instead of DATABASE_URL.");
  static final Variable POSTGRES_PORT =
      Variable.withDefault("POSTGRES_PORT", "5432", "PostgreSQL's port.");
  static final Variable POSTGRES_DB =
      Variable.optional("POSTGRES_DB", "zayavka", "The name of the database; needs POSTGRES_HOST.");
  static final Variable POSTGRES_USER =
      Variable.optional("POSTGRES_USER", "zayavka", "The database user; needs POSTGRES_HOST.");
  static final Variable POSTGRES_PASSWORD =
      Variable.optional("POSTGRES_PASSWORD", "secret", "The user's password.");
  static final Variable DATABASE_POOL_SIZE =
      Variable.withDefault(
          "DATABASE_POOL_SIZE",
          "10",
          "The maximum number of connections per runner, 2 to 1000;"
              + " heartbeats and wake-ups use two more.");

  static final Variable REDIS_URL =
      Variable.optional(
          "REDIS_URL",
          "redis://:secret@localhost:6379/0",
          "The Redis URL: redis://user:password@host:port/number, or rediss:// for TLS. Without"
              + " Redis, PostgreSQL serves dialogues and limits.");
  static final Variable REDIS_HOST =
      Variable.optional("REDIS_HOST", "localhost", "Redis's host, instead of REDIS_URL.");
  static final Variable REDIS_PORT = Variable.withDefault("REDIS_PORT", "6379", "Redis's port.");
  static final Variable REDIS_PASSWORD =
      Variable.optional("REDIS_PASSWORD", "secret", "Redis's password.");

  static final Variable HTTP_PORT =
      Variable.withDefault(
          "HTTP_PORT",
          "8080",
          "The port of /healthz, /readyz, /metrics, the 1F intake and the webhook; 0 takes any free"
              + " port.");
  static final Variable METRICS_PORT =
      Variable.optional(
          "METRICS_PORT", "9090", "A separate port for /metrics; HTTP_PORT if unset.");
  static final Variable LOG_FORMAT =
      Variable.withDefault("LOG_FORMAT", "json", "The log format: json or text.");
  static final Variable SENTRY_DSN =
      Variable.optional(
          "SENTRY_DSN",
          "https://key@sentry.example.org/1",
          "The Sentry project that receives errors; unset for no reports.");
  static final Variable SENTRY_ENV =
      Variable.optional(
          "SENTRY_ENV", "production", "The environment that Sentry shows; needs SENTRY_DSN.");
  static final Variable SHUTDOWN_TIMEOUT =
      Variable.withDefault(
          "SHUTDOWN_TIMEOUT", "30s", "How long a stopping runner may take to finish its work.");

  static final Variable RETRY_SCHEDULE =
      Variable.withDefault(
          "RETRY_SCHEDULE",
          "5s,30s,2m,10m,30m,1h,3h",
          "The pauses between the attempts of a failing delivery; the last one repeats.");
  static final Variable RETRY_FOR =
      Variable.withDefault(
          "RETRY_FOR",
          "72h",
          "How long a delivery is retried before it is dead and the admins are told.");
  static final Variable OUTBOX_LEASE =
      Variable.withDefault(
          "OUTBOX_LEASE",
          "30s",
          "The lease of one attempt: after it the attempt is in doubt and another instance may"
              + " repeat it. Below the default, a slow answer leads to a second send.");

  static final Variable SEND_PACE =
      Variable.withDefault(
          "SEND_PACE",
          "telegram",
          "The pace of sends: telegram keeps Telegram's limits; open ignores them, for load runs"
              + " against an emulator, and is refused with Telegram's own server.");

  static final Variable WEBHOOK_URL =
      Variable.required(
          "WEBHOOK_URL",
          "https://bot.example.org",
          "The public base URL of the webhook runner; /webhook/ and the secret are appended.");
  static final Variable WEBHOOK_SECRET =
      Variable.required(
          "WEBHOOK_SECRET",
          "a-long-random-word",
          "1 to 256 characters of A-Z a-z 0-9 _ and -; the same on every instance.");

  /** Groups by topic, in the order of the page of settings. */
  static final List<VariableGroup> GROUPS =
      List.of(
          new VariableGroup(
              "The bot", List.of(BOT_TOKEN, BOT_API_URL, ADMIN_IDS, BOT_LANGUAGE, TIME_ZONE)),
          new VariableGroup(
              "PostgreSQL",
              List.of(
                  DATABASE_URL,
                  POSTGRES_HOST,
                  POSTGRES_PORT,
                  POSTGRES_DB,
                  POSTGRES_USER,
                  POSTGRES_PASSWORD,
                  DATABASE_POOL_SIZE)),
          new VariableGroup(
              "Redis (optional)", List.of(REDIS_URL, REDIS_HOST, REDIS_PORT, REDIS_PASSWORD)),
          new VariableGroup(
              "The process",
              List.of(
                  HTTP_PORT, METRICS_PORT, LOG_FORMAT, SENTRY_DSN, SENTRY_ENV, SHUTDOWN_TIMEOUT)),
          new VariableGroup(
              "Deliveries", List.of(RETRY_SCHEDULE, RETRY_FOR, OUTBOX_LEASE, SEND_PACE)),
          GoogleVariables.GROUP,
          new VariableGroup("The webhook runner only", List.of(WEBHOOK_URL, WEBHOOK_SECRET)));

  private RunnerVariables() {}
}
