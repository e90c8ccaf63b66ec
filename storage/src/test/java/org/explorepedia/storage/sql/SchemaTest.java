// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** The constants that the stores use are the tables and columns that the migrations make. */
@OnBothDatabases
class SchemaTest {

    private final TestDatabase database;

    SchemaTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void tablesAndColumnsAreThoseOfTheLiveDatabase() throws SQLException {
        Map<String, Set<String>> live = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection(database.config().url());
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                String schema = columns.getString("TABLE_SCHEM");
                String table = columns.getString("TABLE_NAME");
                boolean own = schema == null || schema.equals("public");
                if (own && !table.startsWith("sqlite_") && !table.equals("schema_version")) {
                    live.computeIfAbsent(table, _ -> new TreeSet<>()).add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        live.keySet().removeIf(table -> table.endsWith("_pkey") || isIndex(table));
        Map<String, Set<String>> known = new TreeMap<>();
        Tables.ALL.forEach(table -> known.put(
                table.getName(),
                new TreeSet<>(Arrays.stream(table.fields()).map(Field::getName).toList())));
        assertThat(live).isEqualTo(known);
    }

    /** PostgreSQL's driver lists the columns of indexes as well. */
    private boolean isIndex(String name) {
        try (Connection connection =
                        DriverManager.getConnection(database.config().url());
                ResultSet tables = connection.getMetaData().getTables(null, null, name, new String[] {"TABLE"})) {
            return !tables.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
