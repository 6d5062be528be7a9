package dev.zayavka.assembly.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.telegram.api.JsonTree;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cache of the list of technicians, for ten minutes or until it is changed. */
final class CachedTechnicians implements ManageTechnicians {

  private static final Logger LOG = LoggerFactory.getLogger(CachedTechnicians.class);
  private static final String KEY = "technicians";
  private static final Duration KEEP = Duration.ofMinutes(10);

  private final ManageTechnicians truth;
  private final Cache cache;

  CachedTechnicians(ManageTechnicians truth, Cache cache) {
    this.truth = truth;
    this.cache = cache;
  }

  @Override
  public void merge(Collection<TechnicianSeed> seeds) {
    truth.merge(seeds);
    forget();
  }

  @Override
  public List<Technician> technicians() {
    return remembered().orElseGet(this::asked);
  }

  @Override
  public Change add(
      CommandId id, Person by, String name, ChatId group, Optional<PersonId> user, Instant at) {
    return changed(() -> truth.add(id, by, name, group, user, at));
  }

  @Override
  public Change rename(CommandId id, Person by, TechnicianId technician, String name, Instant at) {
    return changed(() -> truth.rename(id, by, technician, name, at));
  }

  @Override
  public Change move(CommandId id, Person by, TechnicianId technician, ChatId group, Instant at) {
    return changed(() -> truth.move(id, by, technician, group, at));
  }

  @Override
  public Change identify(
      CommandId id, Person by, TechnicianId technician, PersonId user, Instant at) {
    return changed(() -> truth.identify(id, by, technician, user, at));
  }

  @Override
  public Change activate(
      CommandId id, Person by, TechnicianId technician, boolean active, Instant at) {
    return changed(() -> truth.activate(id, by, technician, active, at));
  }

  private Change changed(Supplier<Change> change) {
    Change done = change.get();
    forget();
    return done;
  }

  private List<Technician> asked() {
    List<Technician> all = truth.technicians();
    try {
      cache.put(KEY, write(all), KEEP);
    } catch (RuntimeException away) {
      LOG.debug("the technicians are not cached: {}", away.getClass().getName());
    }
    return all;
  }

  private Optional<List<Technician>> remembered() {
    try {
      return cache.get(KEY).map(CachedTechnicians::read);
    } catch (RuntimeException away) {
      LOG.debug("the technicians are asked of the database: {}", away.getClass().getName());
      return Optional.empty();
    }
  }

  private void forget() {
    try {
      cache.remove(KEY);
    } catch (RuntimeException away) {
      LOG.warn("the cached technicians may be old for ten minutes: {}", away.getClass().getName());
    }
  }

  private static String write(List<Technician> all) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Technician one : all) {
      ObjectNode node =
          list.addObject()
              .put("id", one.id().value())
              .put("name", one.name())
              .put("group", one.group().value())
              .put("active", one.active());
      one.user().ifPresent(user -> node.put("user", user.value()));
    }
    return list.toString();
  }

  private static List<Technician> read(String text) {
    try {
      List<Technician> all = new ArrayList<>();
      for (JsonNode node : JsonTree.readStrictly(text)) {
        all.add(
            new Technician(
                new TechnicianId(node.path("id").asLong()),
                node.path("name").asText(),
                node.optional("user").map(user -> new PersonId(user.asLong())),
                new ChatId(node.path("group").asLong()),
                node.path("active").asBoolean()));
      }
      return all;
    } catch (IOException broken) {
      throw new IllegalStateException("the cached technicians cannot be read", broken);
    }
  }
}
