package dev.zayavka.architecture.seeds.libraries.adapter.files;

import org.apache.commons.csv.CSVRecord;
import org.mozilla.universalchardet.UniversalDetector;

record Reader(CSVRecord row, UniversalDetector detector) {}
