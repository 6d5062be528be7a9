package dev.zayavka.architecture.seeds.b1.adapter.telegram;

import org.apache.commons.csv.CSVRecord;

record BadCommonsCsv(CSVRecord row) {}
