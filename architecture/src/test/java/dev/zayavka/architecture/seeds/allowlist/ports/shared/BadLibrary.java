package dev.zayavka.architecture.seeds.allowlist.ports.shared;

import org.slf4j.Logger;

interface BadLibrary {
  Logger log();
}
