package dev.zayavka.assembly.settings;

/**
 * Environment variables of a runner. {@code .env.example} and {@code docs/settings.md} are
 * generated from this list.
 */
enum Variable {
  BOT_TOKEN(Group.BOT, Need.REQUIRED, "123456:TEST", "The bot's token from @BotFather."),
  BOT_API_URL(
      Group.BOT,
      Need.DEFAULTED,
      "https://api.telegram.org",
      "The Bot API server: Telegram's, your own, or the emulator."),
  ADMIN_IDS(
      Group.BOT,
      Need.OPTIONAL,
      "11, 12",
      "Telegram user ids of the admins, separated by commas or spaces."),
  BOT_LANGUAGE(Group.BOT, Need.DEFAULTED, "ru", "The bot's language: ru or en."),
  TIME_ZONE(
      Group.BOT,
      Need.DEFAULTED,
      "Europe/Moscow",
      "The time zone of times shown to people, of working and quiet hours, and of reminders."),

  DATABASE_URL(
      Group.DATABASE,
      Need.REQUIRED,
      "postgresql://zayavka:secret@localhost:5432/zayavka",
      "The database URL: postgresql://user:password@host:port/database?parameters; also postgres://,"
          + " postgresql+asyncpg:// and jdbc:postgresql:. Percent-encode reserved characters in the"
          + " user and the password. Set either this or the POSTGRES_ variables."),
  POSTGRES_HOST(
      Group.DATABASE, Need.OPTIONAL, "localhost", "PostgreSQL's host, instead of DATABASE_URL."),
  POSTGRES_PORT(Group.DATABASE, Need.DEFAULTED, "5432", "PostgreSQL's port."),
  POSTGRES_DB(
      Group.DATABASE, Need.OPTIONAL, "zayavka", "The name of the database; needs POSTGRES_HOST."),
  POSTGRES_USER(
      Group.DATABASE, Need.OPTIONAL, "zayavka", "The database user; needs POSTGRES_HOST."),
  POSTGRES_PASSWORD(Group.DATABASE, Need.OPTIONAL, "secret", "The user's password."),
  DATABASE_POOL_SIZE(
      Group.DATABASE,
      Need.DEFAULTED,
      "10",
      "The maximum number of connections per runner, 2 to 1000."),

  REDIS_URL(
      Group.REDIS,
      Need.OPTIONAL,
      "redis://:secret@localhost:6379/0",
      "The Redis URL: redis://user:password@host:port/number, or rediss:// for TLS. Without Redis,"
          + " PostgreSQL serves locks, dialogues and limits."),
  REDIS_HOST(Group.REDIS, Need.OPTIONAL, "localhost", "Redis's host, instead of REDIS_URL."),
  REDIS_PORT(Group.REDIS, Need.DEFAULTED, "6379", "Redis's port."),
  REDIS_PASSWORD(Group.REDIS, Need.OPTIONAL, "secret", "Redis's password."),

  HTTP_PORT(
      Group.PROCESS,
      Need.DEFAULTED,
      "8080",
      "The port of /healthz, /readyz, /metrics, the 1F intake and the webhook; 0 takes any free port."),
  METRICS_PORT(
      Group.PROCESS, Need.OPTIONAL, "9090", "A separate port for /metrics; HTTP_PORT if unset."),
  LOG_FORMAT(Group.PROCESS, Need.DEFAULTED, "json", "The log format: json or text."),
  SENTRY_DSN(
      Group.PROCESS,
      Need.OPTIONAL,
      "https://key@sentry.example.org/1",
      "The Sentry project that receives errors; unset for no reports."),
  SHUTDOWN_TIMEOUT(
      Group.PROCESS,
      Need.DEFAULTED,
      "30s",
      "How long a stopping runner may take to finish its work."),

  RETRY_SCHEDULE(
      Group.DELIVERY,
      Need.DEFAULTED,
      "5s,30s,2m,10m,30m,1h,3h",
      "The pauses between the attempts of a failing delivery; the last one repeats."),
  RETRY_FOR(
      Group.DELIVERY,
      Need.DEFAULTED,
      "72h",
      "How long a delivery is retried before it is dead and the admins are told."),
  OUTBOX_LEASE(
      Group.DELIVERY,
      Need.DEFAULTED,
      "30s",
      "The lease of one attempt: after it the attempt is in doubt and another instance may repeat"
          + " it. Below the default, a slow answer leads to a second send."),

  WEBHOOK_URL(
      Group.WEBHOOK,
      Need.REQUIRED,
      "https://bot.example.org",
      "The public base URL of the webhook runner; /webhook/ and the secret are appended."),
  WEBHOOK_SECRET(
      Group.WEBHOOK,
      Need.REQUIRED,
      "a-long-random-word",
      "1 to 256 characters of A-Z a-z 0-9 _ and -; the same on every instance."),

  GROUP_CHAT_ID(
      Group.CREDIT,
      Need.OPTIONAL,
      "-1001234567890",
      "The group where requests are published. Enables the credit desk; the other variables of the"
          + " desk need it."),
  CREDIT_ANALYST_IDS(
      Group.CREDIT,
      Need.OPTIONAL,
      "11:Иван Петров, 12",
      "The initial analysts: Telegram user ids, each with an optional name after a colon."),
  ONEF_INTAKE_TOKEN(
      Group.CREDIT,
      Need.OPTIONAL,
      "what-1f-sends-us",
      "The token with which 1F posts requests, as Authorization: Bearer."),
  ONEF_CALLBACK_URL(
      Group.CREDIT,
      Need.OPTIONAL,
      "https://1f.example.org/ka/decisions",
      "The URL for decisions; without it they wait in CALLBACK_PENDING."),
  ONEF_TOKEN(Group.CREDIT, Need.OPTIONAL, "what-we-send-1f", "The token we send to 1F."),
  ONEF_AUTH_HEADER(
      Group.CREDIT, Need.DEFAULTED, "Authorization", "The header that carries ONEF_TOKEN."),
  ONEF_PULL_URL(
      Group.CREDIT,
      Need.OPTIONAL,
      "https://1f.example.org/ka/requests",
      "The URL to poll for requests, if 1F cannot post them."),
  ONEF_PULL_INTERVAL(Group.CREDIT, Need.DEFAULTED, "30s", "The polling interval of ONEF_PULL_URL."),
  CREDIT_REMIND_AFTER(
      Group.CREDIT,
      Need.DEFAULTED,
      "15m",
      "The waiting time of a request before the first reminder."),
  CREDIT_REMIND_EVERY(
      Group.CREDIT, Need.DEFAULTED, "1h", "The interval of the reminders after the first."),
  CREDIT_QUIET_HOURS(
      Group.CREDIT,
      Need.DEFAULTED,
      "21:00-08:00",
      "The hours without reminders, in TIME_ZONE; off for none."),

  MAIN_GROUP_ID(
      Group.SUPPORT,
      Need.OPTIONAL,
      "-1001234567891",
      "The forum where every ticket has its topic. Enables the support desk; the other variables of"
          + " the desk need it."),
  TECH_GROUPS_MAPPING(
      Group.SUPPORT,
      Need.OPTIONAL,
      "{\"Иван\": {\"chat\": -1001234567892, \"user\": 21}, \"Ольга\": -1001234567893}",
      "The technicians, each with the forum where they work and an optional Telegram user id."
          + " Merged at start with the changes made by admins."),
  SUPPORT_ANSWER_SLA(
      Group.SUPPORT,
      Need.DEFAULTED,
      "30m",
      "How long a client may wait for an answer, in working time, before staff are alerted."),
  SUPPORT_HOURS(
      Group.SUPPORT,
      Need.DEFAULTED,
      "Mon-Fri 09:00-18:00",
      "The working hours of the desk, in TIME_ZONE: days and hours, separated by commas, for example"
          + " Mon-Fri 09:00-18:00, Sat 10:00-14:00; 24/7 for round the clock."),

  SHEETS_CREDS(
      Group.SHEETS,
      Need.OPTIONAL,
      "{\"type\": \"service_account\", \"private_key\": \"what Google gave\"}",
      "A Google service account that may read the list of clients: its JSON, or the path of a file"
          + " with the JSON."),
  SHEETS_CLIENTS_ID(
      Group.SHEETS,
      Need.OPTIONAL,
      "1AbCdEfGhIjKlMnOpQrStUvWxYz",
      "The id of the spreadsheet with the list of clients, from its URL."),
  SHEETS_CLIENTS_RANGE(
      Group.SHEETS,
      Need.DEFAULTED,
      "A:Z",
      "The range of the list, for example Clients!A:F; its first row has the headers."),
  SHEETS_API_URL(
      Group.SHEETS,
      Need.DEFAULTED,
      "https://sheets.googleapis.com/",
      "The Sheets API: Google's, or a stand-in, which works without SHEETS_CREDS."),
  SHEETS_CLIENTS_CSV(
      Group.SHEETS,
      Need.OPTIONAL,
      "clients.csv",
      "A CSV file with the list of clients, instead of a spreadsheet; read again every 15 minutes."),
  DEVICES_ENABLED(
      Group.DEVICES,
      Need.OPTIONAL,
      "true",
      "true enables the device desk; the other variables of the desk need it."),
  EMAIL_DOMAINS(
      Group.DEVICES,
      Need.OPTIONAL,
      "corp.example, office.corp.example",
      "The domains of work e-mail addresses that may register, separated by commas or spaces;"
          + " required if the desk is enabled. A sub-domain is another domain."),
  DEVELOPER_IDS(
      Group.DEVICES,
      Need.OPTIONAL,
      "31, 32",
      "Telegram user ids of the developers, who may fetch logs and exports, delete many devices, and"
          + " empty the desk; needs DANGER_CODE."),
  DANGER_CODE(
      Group.DEVICES,
      Need.OPTIONAL,
      "a-word-only-developers-know",
      "The code that developers must enter each time before they fetch, delete or empty anything."),
  REMINDER_TIME(
      Group.DEVICES,
      Need.DEFAULTED,
      "10:00",
      "The time of day, in TIME_ZONE, from which reminders to return devices are sent."),
  WAITLIST_HOLD(
      Group.DEVICES,
      Need.DEFAULTED,
      "24h",
      "How long a returned device is kept for the first person in its queue.");

  private final Group group;
  private final Need need;
  private final String example;
  private final String meaning;

  Variable(Group group, Need need, String example, String meaning) {
    this.group = group;
    this.need = need;
    this.example = example;
    this.meaning = meaning;
  }

  Group group() {
    return group;
  }

  Need need() {
    return need;
  }

  /** A usable value; the default, if the variable has one. */
  String example() {
    return example;
  }

  /** The purpose, as sentences for operators. */
  String meaning() {
    return meaning;
  }

  /** Requiredness: whether a runner starts without the variable. */
  enum Need {
    REQUIRED,
    OPTIONAL,
    DEFAULTED
  }

  /** Section of the settings page, with its heading. */
  enum Group {
    BOT("The bot"),
    DATABASE("PostgreSQL"),
    REDIS("Redis (optional)"),
    PROCESS("The process"),
    DELIVERY("Deliveries"),
    WEBHOOK("The webhook runner only"),
    CREDIT("The credit desk"),
    SUPPORT("The support desk"),
    SHEETS("The support desk's list of clients (optional)"),
    DEVICES("The device desk");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }
}
