package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import java.util.List;
import java.util.Optional;

/** The technicians. */
public interface Technicians {

  /** Everybody, by number. */
  List<Technician> all();

  /** By number, switched off or not. */
  Optional<Technician> find(TechnicianId id);

  /** By name, whatever its case. */
  Optional<Technician> named(String name);

  /** A number for a new technician. */
  TechnicianId nextId();

  /**
   * Keeps a technician.
   *
   * @throws IllegalStateException when the name belongs to another one
   */
  void put(Technician technician);

  /** What the environment said at the last start of the one it names so; empty when nothing. */
  Optional<Seeded> seeded(String name);

  /** Keeps what the environment says now. */
  void seed(Seeded seeded);

  /** What the environment said of a technician, who may have been renamed since. */
  record Seeded(TechnicianSeed seed, TechnicianId technician) {}
}
