// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as handlers see it.
 *
 * @param method in upper case
 * @param path decoded path without query; {@code rawPath} as it was sent
 * @param query parameters of the address
 * @param form parameters of the body; none for other bodies
 * @param files files of a form by field
 * @param cookies by name
 * @param headers by name in lower case, first value
 * @param address of the client, behind trusted proxies the one that they report
 * @param secure whether the client came through TLS
 * @param bodyTooLarge whether the body was larger than the server reads; the form holds what was read before
 */
public record Request(
        String method,
        String path,
        String rawPath,
        String rawQuery,
        Params query,
        Params form,
        Map<String, Upload> files,
        Map<String, String> cookies,
        Map<String, String> headers,
        String address,
        boolean secure,
        boolean bodyTooLarge) {

    /** A file sent with a form. */
    public record Upload(String fileName, String contentType, byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    /** Address and body together; the body wins. */
    public Params params() {
        return query.and(form);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Path and query as they were sent, for coming back after logging in. */
    public String target() {
        return rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
    }

    /** Languages that the browser asks for, most wanted first, in lower case. */
    public List<String> languages() {
        return header("accept-language").map(AcceptLanguage::parse).orElse(List.of());
    }
}
