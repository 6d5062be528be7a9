package dev.zayavka.sandbox.ai;

import java.util.Map;
import java.util.regex.Pattern;

/** Model of OpenAI, known by its name. */
record OpenAiModel(String name) {
  private static final Pattern TALKING = Pattern.compile("(gpt-|chatgpt-|o\\d).*");
  private static final Pattern OTHER = Pattern.compile(".*-(transcribe|tts|realtime|image).*");
  private static final Pattern REASONING = Pattern.compile("(gpt-[5-9]|o\\d).*");
  private static final int USUAL_THINKING = 128;

  /** Tokens of thinking by {@code reasoning_effort}. */
  private static final Map<String, Integer> THINKING =
      Map.of("none", 0, "minimal", 0, "low", 64, "high", 512, "xhigh", 1024);

  static OpenAiModel of(String name) {
    return new OpenAiModel(name);
  }

  /** True if the model takes part in chats. */
  boolean talks() {
    return TALKING.matcher(name).matches() && !OTHER.matcher(name).matches();
  }

  /** True if the model thinks first; it has other parameters. */
  boolean reasons() {
    return REASONING.matcher(name).matches() && !name.contains("-chat");
  }

  int thinking(String effort) {
    return reasons() ? THINKING.getOrDefault(effort, USUAL_THINKING) : 0;
  }
}
