package dev.zayavka.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.assembly.http.PortTaken;
import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.assembly.settings.SettingsReview;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a runner's process. Exit codes: 0 stopped in order (SIGTERM), 1 cut off or broken, 78
 * wrong settings (sysexits.h, EX_CONFIG).
 */
public final class Runner {

  private Runner() {}

  /**
   * Runs the bot until the process receives a stop signal, or the tool that the arguments name.
   *
   * @param arguments none for the bot
   */
  public static void main(Mode mode, String... arguments) {
    if (arguments.length > 0) {
      Logging.off();
      System.exit(
          ToolLine.run(DeskModules.TOOLS, List.of(arguments), utf8(System.out), utf8(System.err)));
    }
    run(mode);
  }

  /** Titles are Russian, also where the locale of the process is plain ASCII. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, UTF_8);
  }

  private static void run(Mode mode) {
    Environment environment = Environment.ofProcess();
    Settings settings = settings(environment, mode);
    Logging.configure(settings.log());
    Logger log = LoggerFactory.getLogger(Runner.class);
    log.info("starting {}: {}", version(), settings.describe());
    SettingsReview.of(environment, settings, DeskModules.ALL)
        .forEach(warning -> log.warn("{} {}", warning.name(), warning.message()));
    AtomicInteger exitCode = new AtomicInteger();
    Bot bot = new Bot(settings);
    // A JVM that ends by SIGTERM exits with 143 unless it is halted with another code.
    Thread stop = new Thread(() -> Runtime.getRuntime().halt(stopped(bot, exitCode)), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      bot.start();
      bot.await();
    } catch (InvalidSettings e) {
      System.err.println(e.getMessage());
      exit(exitCode, InvalidSettings.EXIT_CODE);
    } catch (PortTaken e) {
      log.error("the bot cannot run: {}", taken(settings, e));
      exit(exitCode, 1);
    } catch (InterruptedException e) {
      log.info("interrupted, stopping");
      exit(exitCode, 0);
    } catch (RuntimeException | Error e) {
      log.error("the bot cannot run", e);
      exit(exitCode, 1);
    }
  }

  private static Settings settings(Environment environment, Mode mode) {
    try {
      return Settings.read(environment, mode, DeskModules.ALL);
    } catch (InvalidSettings e) {
      System.err.println(e.getMessage());
      System.exit(InvalidSettings.EXIT_CODE);
      throw e;
    }
  }

  /** As the runner's jar says; classes in a folder say nothing. */
  private static String version() {
    return Optional.ofNullable(Runner.class.getPackage().getImplementationVersion())
        .orElse("from source");
  }

  private static void exit(AtomicInteger exitCode, int code) {
    exitCode.set(code);
    System.exit(code);
  }

  private static String taken(Settings settings, PortTaken e) {
    String name = e.port() == settings.http().port() ? "HTTP_PORT" : "METRICS_PORT";
    return name + " " + e.port() + " is taken by another process";
  }

  /**
   * Stops the bot and returns the exit code. The process ends even if this fails: a second signal
   * could not stop it.
   */
  private static int stopped(Bot bot, AtomicInteger exitCode) {
    boolean inOrder = false;
    try {
      inOrder = bot.stop();
    } catch (RuntimeException | Error e) {
      LoggerFactory.getLogger(Runner.class).error("the bot could not be stopped in order", e);
    }
    int code = exitCode.get();
    return code != 0 ? code : inOrder ? 0 : 1;
  }
}
