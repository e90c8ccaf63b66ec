// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles, scripts and pictures of the interface, from the class path folder {@code /static/}. Addresses carry a hash of the
 * content, so browsers keep them for a year and still see every change.
 */
public final class StaticFiles implements Endpoint {

    private static final String PREFIX = "/static/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    private record Asset(byte[] bytes, String type, String hash) {}

    private final ConcurrentHashMap<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    /** The address of a file such as {@code js/article.js}, with its hash. */
    public String url(String name) {
        return PREFIX + name + load(name).map(asset -> "?v=" + asset.hash()).orElse("");
    }

    @Override
    public Reply answer(Request request) {
        String name = request.path().substring(PREFIX.length());
        Optional<Asset> found = load(name);
        if (found.isEmpty()) {
            return Reply.text(404, "No such file.\n");
        }
        Asset asset = found.get();
        boolean current = request.query().get("v").equals(asset.hash());
        return Reply.bytes(200, asset.type(), asset.bytes())
                .withHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=300")
                .withHeader("ETag", '"' + asset.hash() + '"');
    }

    private Optional<Asset> load(String name) {
        int dot = name.lastIndexOf('.');
        String type = dot < 0 ? null : TYPES.get(name.substring(dot + 1));
        if (type == null || name.contains("..") || name.startsWith("/") || name.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Optional<Asset> known = assets.get(name);
        if (known != null) {
            return known;
        }
        Optional<Asset> read = read(name, type);
        if (read.isPresent()) {
            // Only files that exist are remembered: names are chosen by strangers.
            assets.put(name, read);
        }
        return read;
    }

    private static Optional<Asset> read(String name, String type) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(PREFIX + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Optional.of(new Asset(bytes, type, HexFormat.of().formatHex(digest, 0, 6)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
