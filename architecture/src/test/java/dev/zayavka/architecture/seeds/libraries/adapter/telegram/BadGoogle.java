package dev.zayavka.architecture.seeds.libraries.adapter.telegram;

import com.google.api.services.sheets.v4.Sheets;

record BadGoogle(Sheets sheets) {}
