package dev.zayavka.architecture.seeds.b1.adapter.sheets;

import org.apache.commons.compress.archivers.ArchiveEntry;

record BadCommonsCompress(ArchiveEntry entry) {}
