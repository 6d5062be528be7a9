package dev.zayavka.architecture.seeds.b1.adapter.sheets;

import com.google.api.services.sheets.v4.Sheets;

record Rows(Sheets sheets) {}
