package dev.zayavka.architecture.seeds.libraries.adapter.sheets;

import com.google.api.services.sheets.v4.Sheets;
import org.apache.commons.csv.CSVRecord;

record Rows(Sheets sheets, CSVRecord row) {}
