package dev.zayavka.architecture.seeds.a3.ports.shared;

import org.slf4j.Logger;

interface BadLibrary {
  Logger log();
}
