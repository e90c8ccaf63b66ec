// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

/** Makes and checks password hashes; slow on purpose. */
public interface PasswordHasher {

    /** An encoded hash with salt and parameters. */
    String hash(String password);

    /** Whether the password is the right one; false for hashes that it cannot read. */
    boolean matches(String password, String encoded);

    /** Whether a hash was made with weaker parameters than today's. */
    boolean isOutdated(String encoded);
}
