// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

import java.nio.file.Path;

/**
 * Where pages and people are kept.
 *
 * @param url JDBC address of SQLite or PostgreSQL
 * @param connections at most so many at a time, for PostgreSQL
 */
public record DatabaseSettings(String url, String user, Secret password, int connections) {

    static DatabaseSettings from(Values values, Path data) {
        String url = values.text("database.url", "jdbc:sqlite:" + data.resolve("explorepedia.db"));
        if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
            throw values.fault("database.url", "must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
        return new DatabaseSettings(
                url,
                values.text("database.user", ""),
                values.secret("database.password"),
                values.integer("database.connections", 10, 1, 1000));
    }

    /** The address without anything secret, for messages. */
    public String shownUrl() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + shownUrl() + "]";
    }
}
