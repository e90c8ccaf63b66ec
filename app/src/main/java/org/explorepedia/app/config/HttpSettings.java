// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

import java.time.Duration;
import java.util.Set;

/**
 * Where the wiki answers.
 *
 * @param host address to listen on; {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param maxBody bytes of a request that are read
 * @param idle how long a connection may be silent
 */
public record HttpSettings(String host, int port, Set<String> trustedProxies, int maxBody, Duration idle) {

    static HttpSettings from(Values values) {
        return new HttpSettings(
                values.text("http.host", "127.0.0.1"),
                values.integer("http.port", 8080, 0, 65_535),
                Set.copyOf(values.list("http.trusted-proxies")),
                values.integer("http.max-body", 8 * 1024 * 1024, 64 * 1024, 1024 * 1024 * 1024),
                Duration.ofSeconds(values.integer("http.idle-seconds", 60, 1, 3600)));
    }
}
