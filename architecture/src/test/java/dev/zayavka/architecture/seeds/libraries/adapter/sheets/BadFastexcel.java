package dev.zayavka.architecture.seeds.libraries.adapter.sheets;

import org.dhatim.fastexcel.reader.Cell;

record BadFastexcel(Cell cell) {}
