package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.Connections;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Monitor;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stand-in for Google Sheets: one spreadsheet that is read and written as the Sheets API v4 does,
 * changes by hand, and faults on demand. Ranges, sizes and fields are checked strictly. Tokens are
 * checked once an {@linkplain #account() account} was handed out.
 */
public final class SheetsStandIn implements AutoCloseable {

  /** Tab with the list of clients ("clients"). */
  private static final String CLIENTS = "Клиенты";

  private final Monitor monitor = new Monitor();
  private final LoopbackServer server;
  private final Spreadsheet spreadsheet;
  private final ServiceAccounts accounts;
  private boolean checksTokens;
  private Optional<SheetsFault.Status> outage = Optional.empty();
  private final Map<SheetsCall, SheetsFault> faults = new EnumMap<>(SheetsCall.class);
  private final List<SheetsCall> calls = new ArrayList<>();

  private SheetsStandIn(int port, String spreadsheet, InstantSource clock) {
    this.spreadsheet = new Spreadsheet(spreadsheet);
    this.accounts = new ServiceAccounts(clock);
    SheetsRoutes routes = new SheetsRoutes(this);
    SheetsControl control = new SheetsControl(this);
    this.server =
        LoopbackServer.start(
            port,
            added -> {
              routes.add(added);
              control.add(added);
            });
  }

  /** Starts a stand-in with one empty spreadsheet. */
  public static SheetsStandIn start(String spreadsheet) {
    return start(spreadsheet, InstantSource.system());
  }

  /**
   * Starts a stand-in with one empty spreadsheet.
   *
   * @param clock time by which tokens expire
   */
  public static SheetsStandIn start(String spreadsheet, InstantSource clock) {
    return new SheetsStandIn(0, spreadsheet, clock);
  }

  /** Starts a stand-in on this port, to be used alone. */
  public static SheetsStandIn startOn(int port, String spreadsheet) {
    return new SheetsStandIn(port, spreadsheet, InstantSource.system());
  }

  /** Base URL, the value for {@code SHEETS_API_URL}. */
  public URI url() {
    return server.url();
  }

  public String spreadsheet() {
    return spreadsheet.id();
  }

  /**
   * JSON of a service account of this stand-in, the value for {@code SHEETS_CREDS}. From now on
   * each request needs its token.
   */
  public String account() {
    monitor.run(() -> checksTokens = true);
    return accounts.account(tokenUrl());
  }

  /** Makes all tokens invalid that were given so far. */
  public SheetsStandIn revokesTokens() {
    monitor.run(accounts::revoke);
    return this;
  }

  /** Replaces the content of the list of clients. */
  @SafeVarargs
  public final SheetsStandIn holds(List<String> headers, List<String>... clients) {
    monitor.run(
        () -> {
          TabGrid tab = spreadsheet.first(CLIENTS);
          tab.clear();
          List<List<String>> rows = new ArrayList<>(List.of(headers));
          rows.addAll(List.of(clients));
          for (int row = 0; row < rows.size(); row++) {
            type(tab, row + 1, rows.get(row), CellInput.RAW);
          }
        });
    return this;
  }

  /** Titles of the tabs. */
  public List<String> tabs() {
    return monitor.read(spreadsheet::titles);
  }

  /** Rows of a tab as a person sees them, each up to its last filled cell. */
  public List<List<String>> rows(String tab) {
    return monitor.read(() -> spreadsheet.find(tab).map(TabGrid::rows).orElse(List.of()));
  }

  /**
   * A cell; empty if it is blank or outside of the grid.
   *
   * @param row from 1
   * @param column from 1
   */
  public Optional<CellValue> cell(String tab, int row, int column) {
    return monitor.read(() -> spreadsheet.find(tab).flatMap(grid -> grid.cell(row, column)));
  }

  /** Sorts the filled rows of a tab by hand, from a row on. */
  public SheetsStandIn sortsByHand(String tab, int fromRow, Comparator<List<String>> order) {
    monitor.run(() -> known(tab).reorder(fromRow, order));
    return this;
  }

  /** Types cells into a row by hand, from column A on. */
  public SheetsStandIn typesByHand(String tab, int row, String... cells) {
    monitor.run(() -> type(known(tab), row, List.of(cells), CellInput.USER_ENTERED));
    return this;
  }

  /** Inserts a blank row by hand. */
  public SheetsStandIn insertsByHand(String tab, int row) {
    monitor.run(() -> known(tab).insertRow(row));
    return this;
  }

  /** Deletes a row by hand. */
  public SheetsStandIn deletesByHand(String tab, int row) {
    monitor.run(() -> known(tab).deleteRow(row));
    return this;
  }

  /**
   * Answers every request with this status from now on: 429 is an exceeded quota, 500 a broken
   * server.
   */
  public SheetsStandIn fails(int status) {
    monitor.run(() -> outage = Optional.of(new SheetsFault.Status(status)));
    return this;
  }

  /** Has this fault in the next request of a kind. */
  public SheetsStandIn failsOnce(SheetsCall call, SheetsFault fault) {
    monitor.run(() -> faults.put(call, fault));
    return this;
  }

  /** Answers requests normally again. */
  public SheetsStandIn recovers() {
    monitor.run(
        () -> {
          outage = Optional.empty();
          faults.clear();
        });
    return this;
  }

  /** Number of requests so far, refused ones included, those for tokens excepted. */
  public int asked() {
    return calls().size();
  }

  /** Requests so far, refused ones included, those for tokens excepted. */
  public List<SheetsCall> calls() {
    return monitor.read(() -> calls.stream().filter(call -> call != SheetsCall.TOKEN).toList());
  }

  /** Number of requests for tokens so far. */
  public int tokensAsked() {
    return monitor.read(() -> calls.size()) - asked();
  }

  /** Waits for this number of requests; false on timeout. */
  public boolean awaitsQuestions(int count, Duration timeout) {
    return monitor
        .await(
            () ->
                calls.stream().filter(call -> call != SheetsCall.TOKEN).count() >= count
                    ? Optional.of(true)
                    : Optional.empty(),
            timeout)
        .orElse(false);
  }

  /** Waits until a tab has so many rows; false on timeout. */
  public boolean awaitsRows(String tab, int count, Duration timeout) {
    return monitor
        .await(
            () ->
                spreadsheet.find(tab).filter(grid -> grid.rows().size() >= count).map(grid -> true),
            timeout)
        .orElse(false);
  }

  @Override
  public void close() {
    server.close();
  }

  URI tokenUrl() {
    return URI.create(url() + "/token");
  }

  /** Takes a request that is about the spreadsheet, or answers with the fault that is due. */
  void serve(Context request, SheetsCall call, String id, Supplier<JsonNode> work) {
    answer(
        request,
        call,
        () -> {
          if (!id.equals(spreadsheet.id())) {
            throw new GoogleError(404, "Requested entity was not found.");
          }
          return work.get();
        },
        () ->
            accounts.check(
                Optional.ofNullable(request.header("Authorization")),
                call == SheetsCall.BATCH_UPDATE || call == SheetsCall.VALUES_BATCH_UPDATE));
  }

  /** Takes a request for a token. */
  void serveToken(Context request) {
    answer(
        request,
        SheetsCall.TOKEN,
        () ->
            accounts.exchange(
                Optional.ofNullable(request.formParam("grant_type")),
                Optional.ofNullable(request.formParam("assertion")),
                tokenUrl()),
        () -> {});
  }

  Spreadsheet content() {
    return spreadsheet;
  }

  private void answer(
      Context request, SheetsCall call, Supplier<JsonNode> work, Runnable authorization) {
    Reply reply =
        monitor.change(
            () -> {
              calls.add(call);
              Optional<SheetsFault> fault = due(call);
              return fault
                  .flatMap(SheetsStandIn::untaken)
                  .orElseGet(
                      () -> {
                        Reply done = done(work, authorization);
                        return fault.map(after -> taken(after, done)).orElse(done);
                      });
            });
    reply.give(request);
  }

  private Optional<SheetsFault> due(SheetsCall call) {
    Optional<SheetsFault> once = Optional.ofNullable(faults.remove(call));
    return once.or(() -> call == SheetsCall.TOKEN ? Optional.empty() : outage);
  }

  /** The reply to a request that was not taken because of a fault. */
  private static Optional<Reply> untaken(SheetsFault fault) {
    return switch (fault) {
      case SheetsFault.Status status ->
          Optional.of(
              new Reply.Answer(
                  status.code(),
                  new GoogleError(status.code(), "The stand-in was told to answer " + status.code())
                      .toJson()
                      .toString(),
                  status.retryAfter()));
      case SheetsFault.CutBefore cut -> Optional.of(new Reply.Cut());
      case SheetsFault.CutAfter cut -> Optional.empty();
      case SheetsFault.Body body -> Optional.empty();
    };
  }

  /** The reply to a request that was taken in spite of a fault. */
  private static Reply taken(SheetsFault fault, Reply done) {
    return switch (fault) {
      case SheetsFault.Body body -> new Reply.Answer(200, body.text(), Optional.empty());
      case SheetsFault.CutAfter cut -> new Reply.Cut();
      case SheetsFault.CutBefore cut -> done;
      case SheetsFault.Status status -> done;
    };
  }

  private Reply done(Supplier<JsonNode> work, Runnable authorization) {
    try {
      if (checksTokens) {
        authorization.run();
      }
      return new Reply.Answer(200, JsonNodes.write(work.get()), Optional.empty());
    } catch (GoogleError refused) {
      ObjectNode error = refused.toJson();
      return new Reply.Answer(refused.code(), JsonNodes.write(error), Optional.empty());
    }
  }

  private TabGrid known(String tab) {
    return spreadsheet
        .find(tab)
        .orElseThrow(() -> new IllegalArgumentException("there is no tab " + tab));
  }

  private static void type(TabGrid tab, int row, List<String> cells, CellInput input) {
    for (int column = 0; column < cells.size(); column++) {
      tab.put(row, column + 1, input.ofText(cells.get(column)));
    }
  }

  /** Reply over HTTP, or none. */
  private sealed interface Reply {
    void give(Context request);

    record Answer(int status, String body, Optional<Duration> retryAfter) implements Reply {
      @Override
      public void give(Context request) {
        retryAfter.ifPresent(
            pause -> request.header("Retry-After", Long.toString(pause.toSeconds())));
        request.status(status).contentType("application/json; charset=UTF-8").result(body);
      }
    }

    record Cut() implements Reply {
      @Override
      public void give(Context request) {
        Connections.drop(request);
      }
    }
  }
}
