// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.NotificationKind;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.store.UnitOfWork;

/**
 * Ends mails by a link that stands in each of them and works without logging in. The link is signed for one account and
 * one scope: the stem of a kind's preferences, or all that is mailed {@code daily}, {@code weekly} or at all.
 */
public final class Unsubscribing {

    /** Scope that ends all mails about notifications. */
    public static final String ALL = "all";

    private static final String ALGORITHM = "HmacSHA256";

    private final UnitOfWork work;
    private final NotificationKinds kinds;
    private final byte[] secret;

    /** @param secret of the site, at least 16 bytes and kept over restarts, or links in old mails stop to work */
    public Unsubscribing(UnitOfWork work, NotificationKinds kinds, byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the site's secret is too short");
        }
        this.work = work;
        this.kinds = kinds;
        this.secret = secret.clone();
    }

    /** The scope of a mail that gathers. */
    public static String scope(MailChoice choice) {
        return choice.key();
    }

    /** What proves that a link came from a mail to this account. */
    public String token(UserId user, String scope) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] digest = mac.doFinal(("unsubscribe\0" + user + "\0" + scope).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every Java", e);
        }
    }

    /** The account that a link belongs to; empty if the link is not one of ours. */
    public Optional<User> find(UserId user, String scope, String token) {
        boolean ours = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), token(user, scope).getBytes(StandardCharsets.UTF_8));
        return ours && isScope(scope) ? work.read(stores -> stores.users().find(user)) : Optional.empty();
    }

    private boolean isScope(String scope) {
        return scope.equals(ALL)
                || MailChoice.of(scope) != MailChoice.NEVER
                || kinds.all().stream()
                        .anyMatch(kind -> kind.channels().preference().equals(scope));
    }

    /** Ends the mails of a scope. Harmless if they were ended before. */
    public void end(UserId user, String scope) {
        work.write(stores -> {
            Optional<User> found = stores.users().find(user);
            found.ifPresent(account -> {
                Map<String, String> changes = new HashMap<>();
                for (NotificationKind kind : kinds.all()) {
                    Channels channels = kind.channels();
                    MailChoice now = channels.mailFor(account);
                    if (now != MailChoice.NEVER
                            && (scope.equals(ALL) || scope.equals(channels.preference()) || scope.equals(now.key()))) {
                        changes.put(channels.mailPreference(), MailChoice.NEVER.key());
                    }
                }
                if (!changes.isEmpty()) {
                    stores.users().setPreferences(user, changes);
                }
            });
            return found;
        });
    }
}
