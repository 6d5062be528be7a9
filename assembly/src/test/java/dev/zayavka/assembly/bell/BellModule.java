package dev.zayavka.assembly.bell;

import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.desk.Spine;
import dev.zayavka.assembly.desk.TimedTask;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.ChatClaim;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.Variable;
import dev.zayavka.assembly.settings.VariableGroup;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRoute;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The desk in a runner. */
public final class BellModule implements DeskModule<BellSettings> {

  private static final HttpEndpoint RINGS = new HttpEndpoint("GET", "/bell");

  private static final Variable QUIET_AFTER =
      Variable.optional("BELL_QUIET_AFTER", "1h", "How long a bell rings on. Opens the desk.");

  @Override
  public String name() {
    return "bell";
  }

  @Override
  public Class<BellSettings> type() {
    return BellSettings.class;
  }

  @Override
  public List<VariableGroup> groups() {
    return List.of(new VariableGroup("The bell", List.of(QUIET_AFTER)));
  }

  @Override
  public Supplier<Optional<BellSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    Supplier<Optional<Duration>> after = in.optional(QUIET_AFTER, Durations.DURATION);
    return () -> after.get().map(BellSettings::new);
  }

  @Override
  public List<ChatClaim> chats(BellSettings settings) {
    return List.of();
  }

  @Override
  public Map<String, Object> describe(BellSettings settings) {
    return Map.of(name(), Durations.format(settings.quietAfter()));
  }

  @Override
  public StoredDesk<?> stored() {
    return StoredBell.DESK;
  }

  @Override
  public List<ChannelPolicy> channels(
      BellSettings settings, Function<Channel, ChannelPolicy> usual) {
    return List.of();
  }

  @Override
  public List<HttpEndpoint> endpoints() {
    return List.of(RINGS);
  }

  @Override
  public OpenDesk open(BellSettings settings, Spine spine) {
    BellService service =
        new BellService(spine.postgres().transactions(StoredBell.DESK), spine.settlement());
    return OpenDesk.of(BellFeature.factory(service), service)
        .withTimers(
            List.of(
                new TimedTask(
                    "bell-quiet",
                    Duration.ofMillis(200),
                    () -> service.calm(settings.quietAfter(), spine.clock().instant()))))
        .withRoutes(
            List.of(
                new HttpRoute(
                    RINGS, request -> HttpReply.json(200, "{\"rings\":" + service.rings() + "}"))));
  }
}
