package dev.zayavka.sandbox;

import dev.zayavka.sandbox.sheets.SheetsStandIn;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/**
 * Command line entry point of the Sheets stand-in alone. It prints the settings for a bot and
 * answers until the process is told to stop.
 *
 * <p>Arguments: {@code --port <N>}; without it a usual port. Exit codes: 1 if the port cannot be
 * opened, 2 for wrong arguments.
 */
public final class SheetsServer {
  private static final int USUAL_PORT = 8090;
  private static final String SPREADSHEET = "stand-in";

  private SheetsServer() {}

  public static void main(String[] args) throws InterruptedException {
    OptionalInt port = port(List.of(args));
    if (port.isEmpty()) {
      System.err.println("sheets-stand-in: it takes nothing or --port <0 to 65535>");
      System.exit(2);
    }
    SheetsStandIn sheets = start(port.orElseThrow());
    System.out.println("The Sheets stand-in answers until Ctrl-C. Settings for a bot:");
    System.out.println("  SHEETS_API_URL=" + sheets.url());
    System.out.println("  GSHEETS_SPREADSHEET_ID=" + sheets.spreadsheet());
    System.out.println("  SHEETS_CLIENTS_ID=" + sheets.spreadsheet());
    System.out.println("Content: GET " + sheets.url() + "/_tabs, calls: GET /_calls");
    System.out.println("An account, to have tokens checked from then on: GET /_account");
    new CountDownLatch(1).await();
  }

  private static SheetsStandIn start(int port) {
    try {
      return SheetsStandIn.startOn(port, SPREADSHEET);
    } catch (RuntimeException e) {
      System.err.println("sheets-stand-in: port " + port + " cannot be opened: " + e.getMessage());
      System.exit(1);
      throw e;
    }
  }

  /** The port of the arguments; empty if they are wrong. */
  static OptionalInt port(List<String> args) {
    return args.isEmpty() ? OptionalInt.of(USUAL_PORT) : AiServer.port(args);
  }
}
