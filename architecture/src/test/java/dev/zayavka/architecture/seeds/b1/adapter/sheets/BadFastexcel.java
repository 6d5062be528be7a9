package dev.zayavka.architecture.seeds.b1.adapter.sheets;

import org.dhatim.fastexcel.reader.Cell;

record BadFastexcel(Cell cell) {}
