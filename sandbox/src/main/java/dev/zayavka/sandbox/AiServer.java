package dev.zayavka.sandbox;

import dev.zayavka.sandbox.ai.AiCall;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiStandIn;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/**
 * Command line entry point of the AI stand-in alone. It prints its addresses and a line for each
 * call, without words and keys, until the process is told to stop.
 *
 * <p>Arguments: {@code --port <N>}; without it a usual port. Exit codes: 1 if the port cannot be
 * opened, 2 for wrong arguments.
 */
public final class AiServer {
  private static final int USUAL_PORT = 8089;

  private AiServer() {}

  public static void main(String[] args) throws InterruptedException {
    OptionalInt port = port(List.of(args));
    if (port.isEmpty()) {
      System.err.println("ai-stand-in: it takes nothing or --port <0 to 65535>");
      System.exit(2);
    }
    AiStandIn ai = start(port.orElseThrow());
    System.out.println("The AI stand-in answers until Ctrl-C. Settings for a bot:");
    System.out.println("  OPENAI_BASE_URL=" + ai.openAiUrl());
    System.out.println("  OPENAI_API_KEY=" + ai.key(AiProvider.OPENAI));
    System.out.println("  GEMINI_BASE_URL=" + ai.geminiUrl());
    System.out.println("  GEMINI_API_KEY=" + ai.key(AiProvider.GEMINI));
    System.out.println(
        "Scripts: POST " + ai.url() + "/_script, calls: GET " + ai.url() + "/_calls");
    new CountDownLatch(1).await();
  }

  private static AiStandIn start(int port) {
    try {
      return AiStandIn.start(port, AiServer::print);
    } catch (RuntimeException e) {
      System.err.println("ai-stand-in: port " + port + " cannot be opened: " + e.getMessage());
      System.exit(1);
      throw e;
    }
  }

  /** The port of the arguments; empty if they are wrong. */
  static OptionalInt port(List<String> args) {
    if (args.isEmpty()) {
      return OptionalInt.of(USUAL_PORT);
    }
    boolean named = args.size() == 2 && args.getFirst().equals("--port");
    return named && args.getLast().matches("\\d{1,5}") && Integer.parseInt(args.getLast()) < 65_536
        ? OptionalInt.of(Integer.parseInt(args.getLast()))
        : OptionalInt.empty();
  }

  private static void print(AiCall call) {
    System.out.println(call.line());
  }
}
