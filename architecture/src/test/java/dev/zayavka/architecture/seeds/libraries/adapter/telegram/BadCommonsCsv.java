package dev.zayavka.architecture.seeds.libraries.adapter.telegram;

import org.apache.commons.csv.CSVRecord;

record BadCommonsCsv(CSVRecord row) {}
