// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.explorepedia.core.live.LiveChannel;
import org.explorepedia.core.live.LiveChannelContract;
import org.explorepedia.core.live.LiveSignal;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one PostgreSQL. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLiveChannelTest extends LiveChannelContract {

    @RegisterExtension
    static final ParameterResolver SERVER = new ParameterResolver() {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PostgresServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return PostgresServer.of(context);
        }
    };

    private @org.jspecify.annotations.Nullable Database first;
    private @org.jspecify.annotations.Nullable Database second;

    @BeforeAll
    void open(PostgresServer server) {
        DatabaseConfig config = server.database();
        first = Database.open(config);
        second = Database.open(config);
    }

    @AfterAll
    void close() {
        java.util.Objects.requireNonNull(first).close();
        java.util.Objects.requireNonNull(second).close();
    }

    @Override
    protected LiveChannel here() {
        return java.util.Objects.requireNonNull(first).live();
    }

    @Override
    protected LiveChannel there() {
        return java.util.Objects.requireNonNull(second).live();
    }

    @Test
    void aLostConnectionIsToldAndOpenedAgain(PostgresServer server) throws SQLException {
        Ear far = new Ear();
        try (var _ = there().subscribe(far)) {
            here().publish(List.of(badge(501)));
            far.awaitAll(List.of(badge(501)));
            try (Connection connection = server.postgres().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1' AND application_name = 'explorepedia'");
            }
            await(far::hasMissed);
            assertThat(far.hasMissed()).isTrue();
            here().publish(List.of(badge(502)));
            far.awaitAll(List.of(badge(502)));
        }
    }

    @Test
    void wordsOfStrangersAreLeftOut() {
        assertThat(LiveCodec.signals("x u7 zz u-1 p p5 p5: px:1 u p9:10 u99999999999999999999"))
                .containsExactly(
                        new LiveSignal.Badge(new UserId(7)),
                        new LiveSignal.PageSaved(new PageId(9), new RevisionId(10)));
    }
}
