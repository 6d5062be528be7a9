package dev.zayavka.assembly;

import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.assembly.settings.Settings;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a runner's process. Exit codes: 0 stopped in order (SIGTERM), 1 cut off or broken, 78
 * wrong settings (sysexits.h, EX_CONFIG).
 */
public final class Runner {

  private Runner() {}

  /** Runs the bot until the process is told to stop. */
  public static void main(Mode mode) {
    Settings settings = settings(mode);
    Logging.configure(settings.log());
    Logger log = LoggerFactory.getLogger(Runner.class);
    log.info("starting: {}", settings.describe());
    AtomicInteger exitCode = new AtomicInteger();
    Bot bot = new Bot(settings);
    // A JVM that ends by SIGTERM exits with 143 unless it is halted with another code.
    Thread stop = new Thread(() -> Runtime.getRuntime().halt(stopped(bot, exitCode.get())), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      bot.start();
      bot.await();
    } catch (InvalidSettings e) {
      System.err.println(e.getMessage());
      exitCode.set(InvalidSettings.EXIT_CODE);
      System.exit(InvalidSettings.EXIT_CODE);
    } catch (InterruptedException e) {
      log.info("interrupted, stopping");
      System.exit(0);
    } catch (RuntimeException | Error e) {
      log.error("the bot cannot run", e);
      exitCode.set(1);
      System.exit(1);
    }
  }

  private static Settings settings(Mode mode) {
    try {
      return Settings.read(Environment.ofProcess(), mode);
    } catch (InvalidSettings e) {
      System.err.println(e.getMessage());
      System.exit(InvalidSettings.EXIT_CODE);
      throw e;
    }
  }

  private static int stopped(Bot bot, int exitCode) {
    boolean inOrder = bot.stop();
    return exitCode != 0 ? exitCode : inOrder ? 0 : 1;
  }
}
