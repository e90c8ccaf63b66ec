// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer. Immutable; the {@code with…} methods make changed copies.
 *
 * @param headers besides those that every answer gets
 * @param cookies complete {@code Set-Cookie} values
 * @param styleHashes hashes of style elements that the page's security policy allows, such as {@code sha256-…}
 * @param readyTags what the answer depends on, if it may be kept ready for everyone who is not logged in; empty if not
 * @param body what is sent after the headers
 */
public record Reply(
        int status,
        Map<String, String> headers,
        List<String> cookies,
        Set<String> styleHashes,
        Set<String> readyTags,
        Body body) {

    public Reply {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
        styleHashes = Set.copyOf(styleHashes);
        readyTags = Set.copyOf(readyTags);
    }

    /** What is sent after the headers. */
    public sealed interface Body {
        record Bytes(byte[] bytes) implements Body {
            @Override
            public boolean equals(Object other) {
                return this == other;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(this);
            }
        }

        /** Written as it comes, for long lists, downloads and event streams; runs on the request's own thread. */
        record Stream(Writer writer) implements Body {}
    }

    /** Writes a body; an {@link IOException} means that the client has gone. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static Reply html(int status, String html) {
        return bytes(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply html(int status, byte[] html) {
        return bytes(status, "text/html; charset=utf-8", html);
    }

    public static Reply text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, String json) {
        return bytes(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(int status, String contentType, byte[] bytes) {
        return new Reply(
                status, Map.of("Content-Type", contentType), List.of(), Set.of(), Set.of(), new Body.Bytes(bytes));
    }

    public static Reply stream(String contentType, Writer writer) {
        return new Reply(
                200, Map.of("Content-Type", contentType), List.of(), Set.of(), Set.of(), new Body.Stream(writer));
    }

    /** Sends the browser on with GET. The location must be an address of this site: a path that begins with one slash. */
    public static Reply seeOther(String location) {
        return redirect(303, location);
    }

    public static Reply redirect(int status, String location) {
        String safe = location.replace("\r", "").replace("\n", "");
        return new Reply(status, Map.of("Location", safe), List.of(), Set.of(), Set.of(), new Body.Bytes(new byte[0]));
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value.replace("\r", "").replace("\n", ""));
        return new Reply(status, more, cookies, styleHashes, readyTags, body);
    }

    public Reply withCookie(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Reply(status, headers, more, styleHashes, readyTags, body);
    }

    public Reply withStyleHashes(Set<String> hashes) {
        return new Reply(status, headers, cookies, hashes, readyTags, body);
    }

    /**
     * Lets the server keep this answer and give it to everyone who is not logged in, asks for the same address, and reads
     * the same language and colours, until one of the tags is forgotten. The answer must hold nothing of its viewer.
     */
    public Reply readyFor(Set<String> tags) {
        return new Reply(status, headers, cookies, styleHashes, tags, body);
    }

    public Reply withStatus(int other) {
        return new Reply(other, headers, cookies, styleHashes, readyTags, body);
    }

    /** Lets nobody keep this answer. */
    public Reply noStore() {
        return withHeader("Cache-Control", "private, no-store");
    }
}
