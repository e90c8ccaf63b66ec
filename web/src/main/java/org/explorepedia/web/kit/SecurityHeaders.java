// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.Map;
import java.util.Set;

/** Headers that every answer carries, so that browsers run nothing but our own scripts. */
final class SecurityHeaders {

    static final Map<String, String> FIXED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "SAMEORIGIN",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final String START =
            "default-src 'none'; script-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self';"
                    + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self';"
                    // Articles bring sanitised style attributes; style elements only those whose hash we name.
                    + " style-src-attr 'unsafe-inline'; style-src 'self'";

    private SecurityHeaders() {}

    static String policy(Set<String> styleHashes) {
        if (styleHashes.isEmpty()) {
            return START;
        }
        StringBuilder policy = new StringBuilder(START);
        styleHashes.stream()
                .sorted()
                .forEach(hash -> policy.append(" '").append(hash).append('\''));
        return policy.toString();
    }
}
