// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.explorepedia.core.store.PasswordHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {

    /** From the test values of the reference implementation. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    /** Made with Python's hashlib.pbkdf2_hmac from the password below. */
    private static final String MEDIAWIKI = ":pbkdf2:sha512:30000:64:MDEyMzQ1Njc4OWFiY2RlZg==:"
            + "i4VJohVqdWVxW8jFwXtjoQ7k8gp4BxKJStiU5sMHrm1LIHm4EpnUV35cejI0v3L7ADho1PRKrQgUDP8MUKFqqw==";

    private final PasswordHasher hasher = new Argon2PasswordHasher();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String encoded = hasher.hash("corréct horse");
        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches("corréct horse", encoded)).isTrue();
        assertThat(hasher.matches("correct horse", encoded)).isFalse();
        assertThat(hasher.matches("", encoded)).isFalse();
        assertThat(hasher.isOutdated(encoded)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(hasher.hash("same")).isNotEqualTo(hasher.hash("same"));
    }

    @Test
    void theReferenceImplementationAgrees() {
        assertThat(hasher.matches("password", REFERENCE)).isTrue();
        assertThat(hasher.matches("passwore", REFERENCE)).isFalse();
        assertThat(hasher.isOutdated(REFERENCE)).as("salt of only eight bytes").isTrue();
    }

    @Test
    void hashesOfMediaWikiAreCheckedAndRenewed() {
        assertThat(hasher.matches("pässword", MEDIAWIKI)).isTrue();
        assertThat(hasher.matches("password", MEDIAWIKI)).isFalse();
        assertThat(hasher.isOutdated(MEDIAWIKI)).isTrue();
    }

    @Test
    void weakerParametersAreOutdated() {
        String weaker = hasher.hash("x").replace("m=19456", "m=4096");
        assertThat(hasher.isOutdated(weaker)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2id$v=19$m=19456,t=2,p=1$$",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQxx$A",
                ":pbkdf2:md5:1:16:AAAA:AAAA",
                ":pbkdf2:sha512:30000:63:MDEyMzQ1Njc4OWFiY2RlZg==:AAAAAAAAAAAAAAAAAAAAAAAA",
                ":B:salt:5f4dcc3b5aa765d61d8327deb882cf99"
            })
    void whatItCannotReadMatchesNothing(String encoded) {
        assertThat(hasher.matches("password", encoded)).isFalse();
        assertThat(hasher.matches("", encoded)).isFalse();
        assertThat(hasher.isOutdated(encoded)).isTrue();
    }
}
