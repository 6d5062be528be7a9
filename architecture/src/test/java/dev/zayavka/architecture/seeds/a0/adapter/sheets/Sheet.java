package dev.zayavka.architecture.seeds.a0.adapter.sheets;

import com.google.api.services.sheets.v4.Sheets;

record Sheet(Sheets sheets) {}
