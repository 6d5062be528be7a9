package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** A technician as the environment names them ({@code TECH_GROUPS_MAPPING}). */
public record TechnicianSeed(String name, ChatId group, Optional<PersonId> user) {

  public TechnicianSeed {
    name = Technician.requireName(name);
  }
}
