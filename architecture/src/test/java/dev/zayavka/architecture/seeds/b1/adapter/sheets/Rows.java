package dev.zayavka.architecture.seeds.b1.adapter.sheets;

import com.google.api.services.sheets.v4.Sheets;
import org.apache.commons.csv.CSVRecord;

record Rows(Sheets sheets, CSVRecord row) {}
