package dev.zayavka.assembly.assessment;

import dev.zayavka.assembly.settings.Variable;
import dev.zayavka.assembly.settings.VariableGroup;
import java.util.List;

/** The variables of the assessment desk. */
final class AssessmentVariables {

  static final Variable ASSESSMENT_ENABLED =
      Variable.optional(
          "ASSESSMENT_ENABLED",
          "true",
          "true opens the assessment desk; with false or without it, its other variables are not"
              + " read.");
  static final Variable AUTH_PASSWORD_USER =
      Variable.optional(
          "AUTH_PASSWORD_USER",
          "train-with-us",
          "The password of those who train. The desk needs this one or AUTH_PASSWORD_ADMIN; a"
              + " changed password ends the memberships of its role.");
  static final Variable AUTH_PASSWORD_ADMIN =
      Variable.optional(
          "AUTH_PASSWORD_ADMIN",
          "watch-the-training",
          "The password of the desk's admins; another one than AUTH_PASSWORD_USER.");
  static final Variable SCENARIOS_DIR =
      Variable.optional(
          "SCENARIOS_DIR",
          "scenarios",
          "A folder with scenarios of your own, each a folder with scenario.yaml and theory.md"
              + " (docs/scenarios.md); one with the id of a built-in scenario replaces it.");
  static final Variable ASSESSMENT_KEEP_TEXTS =
      Variable.withDefault(
          "ASSESSMENT_KEEP_TEXTS",
          "30d",
          "How long the words of a training are kept after its end; numbers stay.");
  static final Variable ASSESSMENT_MIN_GROUP =
      Variable.withDefault(
          "ASSESSMENT_MIN_GROUP",
          "5",
          "Marks and statistics of fewer people than this are not broken down.");
  static final Variable ASSESSMENT_REMIND =
      Variable.withDefault(
          "ASSESSMENT_REMIND",
          "off",
          "A member who has not trained for this long is reminded once, or off.");
  static final Variable TEXT_MAX_LENGTH =
      Variable.withDefault(
          "TEXT_MAX_LENGTH", "12000", "The longest text of one turn, in characters.");
  static final Variable TEXT_MAX_LINES =
      Variable.withDefault("TEXT_MAX_LINES", "50", "The most lines of one turn.");
  static final Variable TEXT_MIN_LENGTH =
      Variable.withDefault("TEXT_MIN_LENGTH", "1", "The shortest text of one turn, in characters.");
  static final Variable VOICE_MAX_SIZE_MB =
      Variable.withDefault(
          "VOICE_MAX_SIZE_MB",
          "20",
          "The largest voice message, in megabytes; Telegram hands out 20 at most.");
  static final Variable VOICE_MAX_DURATION_SEC =
      Variable.withDefault(
          "VOICE_MAX_DURATION_SEC", "300", "The longest voice message, in seconds.");
  static final Variable VOICE_MIN_DURATION_SEC =
      Variable.withDefault(
          "VOICE_MIN_DURATION_SEC",
          "0.5",
          "The shortest voice message, in seconds; Telegram gives whole seconds.");
  static final Variable VOICE_CONFIRM =
      Variable.withDefault(
          "VOICE_CONFIRM", "on", "on shows what was heard before it counts; off takes it at once.");
  static final Variable MAX_REQUESTS_PER_MINUTE =
      Variable.withDefault(
          "MAX_REQUESTS_PER_MINUTE",
          "20",
          "Calls to an AI per person and minute, over all instances; 0 for none, off for no"
              + " limit.");
  static final Variable MAX_REQUESTS_PER_HOUR =
      Variable.withDefault(
          "MAX_REQUESTS_PER_HOUR",
          "100",
          "Calls to an AI per person and hour; 0 for none, off for no limit.");

  static final Variable OPENAI_API_KEY =
      Variable.optional(
          "OPENAI_API_KEY",
          "sk-what-openai-gave",
          "The key of OpenAI or a compatible server. Without any key the desk works in self-check"
              + " mode.");
  static final Variable GEMINI_API_KEY =
      Variable.optional("GEMINI_API_KEY", "what-google-gave", "The key of Gemini.");
  static final Variable OPENAI_BASE_URL =
      Variable.withDefault(
          "OPENAI_BASE_URL",
          "https://api.openai.com/v1",
          "The OpenAI API: OpenAI's, a compatible server, or a stand-in.");
  static final Variable GEMINI_BASE_URL =
      Variable.withDefault(
          "GEMINI_BASE_URL",
          "https://generativelanguage.googleapis.com/v1beta",
          "The Gemini API: Google's, or a stand-in.");
  static final Variable AI_PROXY =
      Variable.optional(
          "AI_PROXY",
          "http://proxy.example.org:3128",
          "A proxy for calls to an AI alone: http://host:port or socks5://host:port, with"
              + " user:password@ before the host where it asks for them.");
  static final Variable AI_PARTNER =
      Variable.withDefault(
          "AI_PARTNER",
          "openai:gpt-5-mini",
          "The models that play the partner, in the order they are asked: openai:model or"
              + " gemini:model, separated by commas. Those without a key are left out.");
  static final Variable AI_REVIEWER =
      Variable.withDefault(
          "AI_REVIEWER",
          "gemini:gemini-2.5-flash,openai:gpt-5",
          "The models that write the review, in the order they are asked.");
  static final Variable AI_TRANSCRIBER =
      Variable.withDefault(
          "AI_TRANSCRIBER",
          "openai:gpt-4o-transcribe,openai:whisper-1",
          "The models that transcribe voice messages, in the order they are asked.");
  static final Variable AI_SCHEMA =
      Variable.withDefault(
          "AI_SCHEMA",
          "strict",
          "How the form of an answer is asked of an OpenAI server: strict (JSON schema), object"
              + " (JSON object), or prompt (in words alone), for servers that lack the others.");
  static final Variable AI_TOKENS_PER_DAY =
      Variable.withDefault(
          "AI_TOKENS_PER_DAY",
          "off",
          "Tokens of all calls per day in TIME_ZONE; 0 for none, off for no limit.");
  static final Variable AI_TOKENS_PER_PERSON_DAY =
      Variable.withDefault(
          "AI_TOKENS_PER_PERSON_DAY",
          "off",
          "Tokens of one person's calls per day; 0 for none, off for no limit.");
  static final Variable AI_REQUEST_TIMEOUT_SEC =
      Variable.withDefault(
          "AI_REQUEST_TIMEOUT_SEC",
          "30",
          "The time limit of a call for a reply or a review, from its first byte to its last, in"
              + " seconds.");
  static final Variable AI_REQUEST_MAX_RETRIES =
      Variable.withDefault(
          "AI_REQUEST_MAX_RETRIES",
          "3",
          "Calls of one model for one reply before the next model is asked.");
  static final Variable AI_REQUEST_RETRY_BACKOFF_SEC =
      Variable.withDefault(
          "AI_REQUEST_RETRY_BACKOFF_SEC",
          "2",
          "The pause after a first failed call, in seconds; the next are 2.5 and 7.5 times as"
              + " long.");
  static final Variable TRANSCRIBE_TIMEOUT_SEC =
      Variable.withDefault(
          "TRANSCRIBE_TIMEOUT_SEC", "25", "The time limit of a transcription, in seconds.");
  static final Variable TRANSCRIBE_MAX_RETRIES =
      Variable.withDefault(
          "TRANSCRIBE_MAX_RETRIES", "2", "Calls of one model for one transcription.");
  static final Variable TRANSCRIBE_RETRY_BACKOFF_SEC =
      Variable.withDefault(
          "TRANSCRIBE_RETRY_BACKOFF_SEC",
          "1",
          "The pause after a first failed transcription, in seconds.");

  static final Variable SHEETS_EXPORT_ENABLED =
      Variable.withDefault(
          "SHEETS_EXPORT_ENABLED",
          "false",
          "true writes the results to the spreadsheet GSHEETS_SPREADSHEET_ID.");
  static final Variable GSHEETS_SPREADSHEET_ID =
      Variable.optional(
          "GSHEETS_SPREADSHEET_ID",
          "1ZyXwVuTsRqPoNmLkJiHgFeDcBa",
          "The id of the spreadsheet for the results, from its URL; the service account needs to"
              + " be allowed to edit it. Tabs that are missing are made.");
  static final Variable EXPORT_INTERVAL_SECONDS =
      Variable.withDefault(
          "EXPORT_INTERVAL_SECONDS",
          "900",
          "The time between two exports, in seconds, at least 30.");

  /** Groups by topic, in the order of the page of settings. */
  static final List<VariableGroup> GROUPS =
      List.of(
          new VariableGroup(
              "The assessment desk",
              List.of(
                  ASSESSMENT_ENABLED,
                  AUTH_PASSWORD_USER,
                  AUTH_PASSWORD_ADMIN,
                  SCENARIOS_DIR,
                  ASSESSMENT_KEEP_TEXTS,
                  ASSESSMENT_MIN_GROUP,
                  ASSESSMENT_REMIND,
                  TEXT_MIN_LENGTH,
                  TEXT_MAX_LENGTH,
                  TEXT_MAX_LINES,
                  VOICE_MIN_DURATION_SEC,
                  VOICE_MAX_DURATION_SEC,
                  VOICE_MAX_SIZE_MB,
                  VOICE_CONFIRM,
                  MAX_REQUESTS_PER_MINUTE,
                  MAX_REQUESTS_PER_HOUR)),
          new VariableGroup(
              "The assessment desk's AI (optional)",
              List.of(
                  OPENAI_API_KEY,
                  GEMINI_API_KEY,
                  OPENAI_BASE_URL,
                  GEMINI_BASE_URL,
                  AI_PROXY,
                  AI_PARTNER,
                  AI_REVIEWER,
                  AI_TRANSCRIBER,
                  AI_SCHEMA,
                  AI_TOKENS_PER_DAY,
                  AI_TOKENS_PER_PERSON_DAY,
                  AI_REQUEST_TIMEOUT_SEC,
                  AI_REQUEST_MAX_RETRIES,
                  AI_REQUEST_RETRY_BACKOFF_SEC,
                  TRANSCRIBE_TIMEOUT_SEC,
                  TRANSCRIBE_MAX_RETRIES,
                  TRANSCRIBE_RETRY_BACKOFF_SEC)),
          new VariableGroup(
              "The assessment desk's export (optional)",
              List.of(SHEETS_EXPORT_ENABLED, GSHEETS_SPREADSHEET_ID, EXPORT_INTERVAL_SECONDS)));

  private AssessmentVariables() {}
}
