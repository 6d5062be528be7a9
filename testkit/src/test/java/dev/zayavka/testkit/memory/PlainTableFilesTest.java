package dev.zayavka.testkit.memory;

import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.contract.tables.TableFilesContract;

final class PlainTableFilesTest implements TableFilesContract {

  @Override
  public TableFiles files() {
    return new PlainTableFiles();
  }
}
