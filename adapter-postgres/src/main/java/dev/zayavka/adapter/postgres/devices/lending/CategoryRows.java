package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Sequences.CATEGORY_IDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.CATEGORIES;
import static java.util.stream.Collectors.toMap;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.CategoriesRecord;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.SearchQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Categories by their key for comparison; the first spelling stays. */
final class CategoryRows {

  private final DSLContext sql;

  CategoryRows(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The categories of these names, by {@link DeviceFields#key}; those that are not there yet are
   * made.
   */
  Map<String, CategoriesRecord> of(Collection<String> names) {
    Map<String, String> spellings = new TreeMap<>();
    names.forEach(name -> spellings.putIfAbsent(DeviceFields.key(name), name));
    Map<String, CategoriesRecord> found = new HashMap<>(find(spellings.keySet()));
    spellings.keySet().removeAll(found.keySet());
    if (!spellings.isEmpty()) {
      make(spellings);
      // A separate statement sees categories that a concurrent transaction has just made.
      found.putAll(find(spellings.keySet()));
    }
    return found;
  }

  private Map<String, CategoriesRecord> find(Set<String> keys) {
    return sql.selectFrom(CATEGORIES)
        .where(CATEGORIES.KEY.eq(DSL.any(keys.toArray(String[]::new))))
        .collect(toMap(CategoriesRecord::getKey, row -> row));
  }

  private void make(Map<String, String> spellings) {
    List<CategoriesRecord> rows =
        spellings.entrySet().stream()
            .map(spelling -> row(spelling.getKey(), spelling.getValue()))
            .toList();
    sql.insertInto(CATEGORIES).set(rows).onConflict(CATEGORIES.KEY).doNothing().execute();
  }

  private CategoriesRecord row(String key, String name) {
    CategoriesRecord row = new CategoriesRecord();
    row.setId(sql.nextval(CATEGORY_IDS));
    row.setName(name);
    row.setKey(key);
    row.setSortKey(SearchQuery.normal(name));
    return row;
  }
}
