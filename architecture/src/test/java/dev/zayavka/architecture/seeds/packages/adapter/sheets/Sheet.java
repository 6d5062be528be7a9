package dev.zayavka.architecture.seeds.packages.adapter.sheets;

import com.google.api.services.sheets.v4.Sheets;

record Sheet(Sheets sheets) {}
