// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

/** Reads requests: decodes strictly, bounds every size. */
final class RequestReader {

    /** How many times the largest body is thrown away before the connection is cut. */
    private static final long DRAINED = 8;

    private final int maxBody;
    private final Set<String> trustedProxies;

    RequestReader(int maxBody, Set<String> trustedProxies) {
        this.maxBody = maxBody;
        this.trustedProxies = Set.copyOf(trustedProxies);
    }

    /** Empty if the path or query is not UTF-8 in percent-encoding. */
    Optional<Request> read(org.eclipse.jetty.server.Request raw) throws IOException {
        String rawPath = Optional.ofNullable(raw.getHttpURI().getPath()).orElse("/");
        String rawQuery = Optional.ofNullable(raw.getHttpURI().getQuery()).orElse("");
        Optional<String> path = decode(rawPath, false);
        Optional<Params> query = decodeForm(rawQuery);
        if (path.isEmpty() || query.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : raw.getHeaders()) {
            headers.putIfAbsent(
                    field.getName().toLowerCase(Locale.ROOT),
                    Optional.ofNullable(field.getValue()).orElse(""));
        }
        Map<String, String> cookies = cookies(raw);
        String direct = org.eclipse.jetty.server.Request.getRemoteAddr(raw);
        boolean proxied = trustedProxies.contains(direct);
        String address = proxied ? forwardedFor(headers, direct) : direct;
        boolean secure = raw.isSecure() || (proxied && "https".equals(headers.get("x-forwarded-proto")));
        Form form = form(raw, headers.getOrDefault("content-type", ""));
        return Optional.of(new Request(
                raw.getMethod(),
                path.get(),
                rawPath,
                rawQuery,
                query.get(),
                form.params(),
                form.files(),
                cookies,
                headers,
                address,
                secure,
                form.tooLarge()));
    }

    static Map<String, String> cookies(org.eclipse.jetty.server.Request raw) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (org.eclipse.jetty.http.HttpCookie cookie : org.eclipse.jetty.server.Request.getCookies(raw)) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }

    /** The client nearest to the last proxy that we trust. */
    private String forwardedFor(Map<String, String> headers, String direct) {
        List<String> chain = new ArrayList<>();
        for (String hop : headers.getOrDefault("x-forwarded-for", "").split(",", -1)) {
            if (!hop.isBlank()) {
                chain.add(hop.strip());
            }
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (!trustedProxies.contains(chain.get(i))) {
                return chain.get(i);
            }
        }
        return direct;
    }

    private record Form(Params params, Map<String, Request.Upload> files, boolean tooLarge) {
        static final Form NONE = new Form(Params.NONE, Map.of(), false);
    }

    private Form form(org.eclipse.jetty.server.Request raw, String contentType) throws IOException {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            Body body = body(raw);
            // A cut body still ends in the middle of a value: the rest of the text is shown, nothing is published.
            String text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
            return new Form(decodeFormLeniently(text), Map.of(), body.tooLarge());
        }
        if (type.startsWith("multipart/form-data")) {
            return multipart(raw, contentType);
        }
        return Form.NONE;
    }

    private record Body(byte[] bytes, boolean tooLarge) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private Body body(org.eclipse.jetty.server.Request raw) throws IOException {
        InputStream in = Content.Source.asInputStream(raw);
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        byte[] buffer = new byte[16_384];
        int total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int room = Math.min(read, maxBody - total);
            out.write(buffer, 0, room);
            total += room;
            if (room < read) {
                drain(in, buffer);
                return new Body(out.toByteArray(), true);
            }
        }
        return new Body(out.toByteArray(), false);
    }

    /** Takes in the rest, up to a limit: a browser that cannot finish sending shows no answer, and its writer's text is gone. */
    private void drain(InputStream in, byte[] buffer) throws IOException {
        long left = DRAINED * maxBody;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    private Form multipart(org.eclipse.jetty.server.Request raw, String contentType) throws IOException {
        MultiPartConfig config = new MultiPartConfig.Builder()
                .maxParts(200)
                .maxSize(maxBody)
                .maxPartSize(maxBody)
                .maxMemoryPartSize(maxBody)
                .useFilesForPartsWithoutFileName(false)
                .build();
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Request.Upload> files = new LinkedHashMap<>();
        try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(raw, raw, contentType, config)) {
            for (MultiPart.Part part : parts) {
                byte[] bytes =
                        Content.Source.asInputStream(part.getContentSource()).readAllBytes();
                String fileName = part.getFileName();
                if (fileName == null) {
                    values.computeIfAbsent(part.getName(), _ -> new ArrayList<>())
                            .add(new String(bytes, StandardCharsets.UTF_8));
                } else {
                    String partType = Optional.ofNullable(part.getHeaders().get("Content-Type"))
                            .orElse("application/octet-stream");
                    files.put(part.getName(), new Request.Upload(fileName, partType, bytes));
                }
            }
        } catch (IllegalStateException | org.eclipse.jetty.http.BadMessageException e) {
            return new Form(new Params(values), files, true);
        }
        return new Form(new Params(values), files, false);
    }

    /** Decodes a query; empty if it is not UTF-8. */
    private static Optional<Params> decodeForm(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int start = 0;
        while (start < encoded.length()) {
            int end = encoded.indexOf('&', start);
            if (end < 0) {
                end = encoded.length();
            }
            if (end > start) {
                int equals = encoded.indexOf('=', start);
                boolean hasValue = equals >= 0 && equals < end;
                Optional<String> name = decode(encoded.substring(start, hasValue ? equals : end), true);
                Optional<String> value = decode(hasValue ? encoded.substring(equals + 1, end) : "", true);
                if (name.isEmpty() || value.isEmpty()) {
                    return Optional.empty();
                }
                values.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
            }
            start = end + 1;
        }
        return Optional.of(values.isEmpty() ? Params.NONE : new Params(values));
    }

    /** Decodes a body; bytes that are not UTF-8 become replacement characters, so that no text is refused unseen. */
    private static Params decodeFormLeniently(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name =
                        new String(bytes(equals < 0 ? pair : pair.substring(0, equals), true), StandardCharsets.UTF_8);
                String value =
                        equals < 0 ? "" : new String(bytes(pair.substring(equals + 1), true), StandardCharsets.UTF_8);
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return new Params(values);
    }

    private static Optional<String> decode(String encoded, boolean plusIsSpace) {
        boolean plain = encoded.indexOf('%') < 0 && (!plusIsSpace || encoded.indexOf('+') < 0);
        if (plain && encoded.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(encoded);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(encoded, plusIsSpace)))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Percent-decodes; a percent sign that begins no code stands for itself, as people type it. */
    private static byte[] bytes(String encoded, boolean plusIsSpace) {
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        if (encoded.chars().allMatch(c -> c < 0x100) && encoded.chars().anyMatch(c -> c >= 0x80)) {
            raw = encoded.getBytes(StandardCharsets.ISO_8859_1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(plusIsSpace && raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return out.toByteArray();
    }
}
