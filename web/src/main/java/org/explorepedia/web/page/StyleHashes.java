// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** Hashes of the style elements that templates bring along, so that the page's security policy can name them. */
public final class StyleHashes {

    private StyleHashes() {}

    public static Set<String> of(String html) {
        int start = html.indexOf("<style");
        if (start < 0) {
            return Set.of();
        }
        Set<String> hashes = new LinkedHashSet<>();
        while (start >= 0) {
            int content = html.indexOf('>', start) + 1;
            int end = content == 0 ? -1 : html.indexOf("</style>", content);
            if (end < 0) {
                break;
            }
            hashes.add("sha256-" + hash(html.substring(content, end)));
            start = html.indexOf("<style", end);
        }
        return hashes;
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }
}
