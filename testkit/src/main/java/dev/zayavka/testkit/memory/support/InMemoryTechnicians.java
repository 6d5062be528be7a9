package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.driven.Technicians;
import dev.zayavka.testkit.memory.DeskDraft;
import java.util.List;
import java.util.Optional;

/** The technicians. */
record InMemoryTechnicians(DeskDraft<SupportTables> draft) implements Technicians {

  @Override
  public List<Technician> all() {
    return List.copyOf(draft.tables().technicians.values());
  }

  @Override
  public Optional<Technician> find(TechnicianId id) {
    return Optional.ofNullable(draft.tables().technicians.get(id.value()));
  }

  @Override
  public Optional<Technician> named(String name) {
    return all().stream().filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  @Override
  public TechnicianId nextId() {
    return new TechnicianId(draft.tables().lastTechnician.incrementAndGet());
  }

  @Override
  public void put(Technician technician) {
    if (named(technician.name()).filter(one -> !one.id().equals(technician.id())).isPresent()) {
      throw new IllegalStateException("a technician's name is taken: " + technician.id());
    }
    draft.tables().technicians.put(technician.id().value(), technician);
  }

  @Override
  public Optional<Seeded> seeded(String name) {
    return Optional.ofNullable(draft.tables().seeds.get(name));
  }

  @Override
  public void seed(Seeded seeded) {
    draft.tables().seeds.put(seeded.seed().name(), seeded);
  }
}
