// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.web.kit.ReadyPages.ReadyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests come in. Ready pages are sent at once, before a request is even read in full; everything else goes
 * through the router. This is one of the few places that catch every exception.
 */
final class HttpFront extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

    private final Endpoint site;
    private final Failures failures;
    private final ReadyPages ready;
    private final ReadyKey readyKey;
    private final RequestReader reader;

    HttpFront(Endpoint site, Failures failures, ReadyPages ready, ReadyKey readyKey, RequestReader reader) {
        this.site = site;
        this.failures = failures;
        this.ready = ready;
        this.readyKey = readyKey;
        this.reader = reader;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request raw, Response response, Callback callback) {
        try {
            boolean get = raw.getMethod().equals("GET") || raw.getMethod().equals("HEAD");
            Optional<String> key = get ? readyKey(raw) : Optional.empty();
            if (key.isPresent()) {
                Optional<ReadyPage> page = ready.find(key.get());
                if (page.isPresent()) {
                    sendReady(raw, response, page.get(), callback);
                    return true;
                }
            }
            long stamp = ready.stamp();
            Reply reply = answer(raw);
            if (key.isPresent()
                    && !reply.readyTags().isEmpty()
                    && reply.body() instanceof Reply.Body.Bytes(byte[] bytes)) {
                ReadyPage page = readyPage(reply, bytes);
                ready.keep(key.get(), page, stamp);
                sendReady(raw, response, page, callback);
            } else {
                send(raw, response, reply, callback);
            }
        } catch (IOException e) {
            // The client went away while it sent or received: nothing is left to be told.
            callback.failed(e);
        }
        return true;
    }

    private Optional<String> readyKey(org.eclipse.jetty.server.Request raw) {
        String languages = raw.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        return readyKey.of(
                raw.getHttpURI().getPathQuery(),
                RequestReader.cookies(raw),
                languages == null ? java.util.List.of() : AcceptLanguage.parse(languages));
    }

    private Reply answer(org.eclipse.jetty.server.Request raw) throws IOException {
        Optional<Request> read = reader.read(raw);
        if (read.isEmpty()) {
            Request bare = new Request(
                    raw.getMethod(),
                    "/",
                    "/",
                    "",
                    Params.NONE,
                    Params.NONE,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    "",
                    false,
                    false);
            return failures.badRequest(bare, "failure.encoding");
        }
        Request request = read.get();
        try {
            return site.answer(request);
        } catch (StorageUnavailable e) {
            LOG.warn("storage: {} ({})", e.getMessage(), e.reason());
            return failures.unavailable(request, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String incident = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
            LOG.error("incident {} at {} {}", incident, request.method(), request.path(), e);
            return failures.internalError(request, incident);
        }
    }

    private static ReadyPage readyPage(Reply reply, byte[] bytes) {
        Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.FIXED);
        headers.put("Content-Security-Policy", SecurityHeaders.policy(reply.styleHashes()));
        headers.putAll(reply.headers());
        // Browsers must ask again, since edits show at once, but may then be told that nothing changed.
        headers.putIfAbsent("Cache-Control", "private, must-revalidate, max-age=0");
        headers.put("Vary", "Accept-Encoding, Accept-Language, Cookie");
        byte[] gzip = Gzip.compress(bytes, 0);
        String etag = "\"" + Long.toHexString(hash(bytes)) + "-" + Integer.toHexString(bytes.length) + "\"";
        return new ReadyPage(reply.status(), headers, bytes, gzip, etag, reply.readyTags());
    }

    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static boolean acceptsGzip(org.eclipse.jetty.server.Request raw) {
        return raw.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip");
    }

    private static void sendReady(
            org.eclipse.jetty.server.Request raw, Response response, ReadyPage page, Callback callback) {
        page.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.ETAG, page.etag());
        if (page.etag().equals(raw.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        boolean gzip = acceptsGzip(raw);
        byte[] bytes = gzip ? page.gzip() : page.plain();
        if (gzip) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        response.setStatus(page.status());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(
                true, raw.getMethod().equals("HEAD") ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes), callback);
    }

    private static void send(org.eclipse.jetty.server.Request raw, Response response, Reply reply, Callback callback)
            throws IOException {
        SecurityHeaders.FIXED.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Security-Policy", SecurityHeaders.policy(reply.styleHashes()));
        if (!reply.headers().containsKey("Cache-Control")) {
            response.getHeaders().put("Cache-Control", "private, no-cache");
        }
        reply.headers().forEach(response.getHeaders()::put);
        reply.cookies().forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
        response.setStatus(reply.status());
        switch (reply.body()) {
            case Reply.Body.Bytes(byte[] bytes) -> sendBytes(raw, response, reply, bytes, callback);
            case Reply.Body.Stream(Reply.Writer writer) -> {
                try (OutputStream out = Content.Sink.asOutputStream(response)) {
                    writer.write(out);
                }
                callback.succeeded();
            }
        }
    }

    private static void sendBytes(
            org.eclipse.jetty.server.Request raw, Response response, Reply reply, byte[] bytes, Callback callback) {
        String etag = reply.headers().get("ETag");
        if (etag != null
                && reply.status() == 200
                && etag.equals(raw.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        byte[] body = bytes;
        if (bytes.length >= Gzip.WORTHWHILE && Gzip.compressible(reply.headers().getOrDefault("Content-Type", ""))) {
            response.getHeaders().add(HttpHeader.VARY, "Accept-Encoding");
            if (acceptsGzip(raw)) {
                body = Gzip.compress(bytes, 4);
                response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
            }
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, raw.getMethod().equals("HEAD") ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), callback);
    }
}
