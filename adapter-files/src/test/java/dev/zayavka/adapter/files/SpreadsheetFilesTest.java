package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.contract.tables.TableFilesContract;

class SpreadsheetFilesTest implements TableFilesContract {

  @Override
  public TableFiles files() {
    return TablesAdapter.tables();
  }
}
