package dev.zayavka.architecture.seeds.libraries.adapter.sheets;

import org.apache.commons.compress.archivers.ArchiveEntry;

record BadCommonsCompress(ArchiveEntry entry) {}
