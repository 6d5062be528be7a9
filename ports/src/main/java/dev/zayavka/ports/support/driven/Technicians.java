package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import java.util.List;
import java.util.Optional;

/** The technicians. */
public interface Technicians {

  /** All technicians, by id. */
  List<Technician> all();

  /** By number, switched off or not. */
  Optional<Technician> find(TechnicianId id);

  /** The technician of this name, compared without case. */
  Optional<Technician> named(String name);

  /** A number for a new technician. */
  TechnicianId nextId();

  /**
   * Keeps a technician.
   *
   * @throws IllegalStateException when the name belongs to another one
   */
  void put(Technician technician);

  /** The seed stored at the last start under this name; empty if there was none. */
  Optional<Seeded> seeded(String name);

  /** Keeps what the environment says now. */
  void seed(Seeded seeded);

  /** A technician as the environment named them; they may have been renamed since. */
  record Seeded(TechnicianSeed seed, TechnicianId technician) {}
}
