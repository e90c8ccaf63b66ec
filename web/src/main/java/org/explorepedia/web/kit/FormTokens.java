// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens in forms that prove a request to come from a page of ours. A token is made from a secret of the visitor: the
 * session's for accounts, a cookie's value signed with the wiki's secret for others. It ends with {@code +\} as
 * MediaWiki's do, which shows up proxies that mangle forms.
 */
public final class FormTokens {

    private static final String SUFFIX = "+\\";
    private final byte[] siteSecret;

    /** @param siteSecret of at least 16 bytes, the same on all machines of a site */
    public FormTokens(byte[] siteSecret) {
        if (siteSecret.length < 16) {
            throw new IllegalArgumentException("the site's secret is too short");
        }
        this.siteSecret = siteSecret.clone();
    }

    /**
     * @param visitorSecret of the session or form cookie
     * @param purpose such as {@code csrf} or {@code login}
     */
    public String make(String visitorSecret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(siteSecret, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] digest = mac.doFinal(visitorSecret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20) + SUFFIX;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every Java", e);
        }
    }

    public boolean matches(String token, String visitorSecret, String purpose) {
        return !visitorSecret.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        make(visitorSecret, purpose).getBytes(StandardCharsets.UTF_8));
    }
}
