// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import org.explorepedia.app.fixture.PostgresServer;
import org.explorepedia.app.fixture.SharedPostgres;
import org.explorepedia.app.fixture.WikiFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
final class PostedMailScenariosOnPostgresTest extends PostedMailScenarios {

    @BeforeAll
    void start(PostgresServer server) {
        begin(settings -> WikiFixture.onPostgres(server, settings));
    }
}
