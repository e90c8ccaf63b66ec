// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the files under {@code /static/}. Each carries a mark of its content, so that browsers may keep a file for
 * a year and still get the new one after an upgrade.
 */
public final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The address of a file.
     *
     * @param name path below {@code static}, for example {@code explorepedia.css}
     * @throws IllegalArgumentException when the program holds no such file
     */
    public String href(String name) {
        return addresses.computeIfAbsent(name, Assets::marked);
    }

    private static String marked(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/static/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no static file " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/static/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
