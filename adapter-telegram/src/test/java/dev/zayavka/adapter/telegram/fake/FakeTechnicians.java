package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Read-only list of technicians that records its calls. */
public final class FakeTechnicians implements ManageTechnicians {

  public final List<Technician> all = new ArrayList<>();
  public final List<String> changes = new CopyOnWriteArrayList<>();
  public Change change = Change.DONE;

  @Override
  public void merge(Collection<TechnicianSeed> seeds) {
    changes.add("merge " + seeds.size());
  }

  @Override
  public List<Technician> technicians() {
    return List.copyOf(all);
  }

  @Override
  public Change add(
      CommandId id, Person by, String name, ChatId group, Optional<PersonId> user, Instant at) {
    return changed(
        "add " + group.value() + user.map(person -> " " + person.value()).orElse("") + " " + name);
  }

  @Override
  public Change rename(CommandId id, Person by, TechnicianId technician, String name, Instant at) {
    return changed("rename " + technician.value() + " " + name);
  }

  @Override
  public Change move(CommandId id, Person by, TechnicianId technician, ChatId group, Instant at) {
    return changed("move " + technician.value() + " " + group.value());
  }

  @Override
  public Change identify(
      CommandId id, Person by, TechnicianId technician, PersonId user, Instant at) {
    return changed("identify " + technician.value() + " " + user.value());
  }

  @Override
  public Change activate(
      CommandId id, Person by, TechnicianId technician, boolean active, Instant at) {
    return changed((active ? "on " : "off ") + technician.value());
  }

  private Change changed(String what) {
    changes.add(what);
    return change;
  }
}
