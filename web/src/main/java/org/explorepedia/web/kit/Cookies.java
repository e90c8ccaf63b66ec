// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.time.Duration;

/** Writes cookies that scripts cannot read and other sites cannot send. */
public final class Cookies {

    private Cookies() {}

    /** A cookie for the whole site; kept until the browser closes if the age is zero. */
    public static String set(String name, String value, Duration age, boolean secure) {
        StringBuilder cookie =
                new StringBuilder(name).append('=').append(value).append("; Path=/; HttpOnly; SameSite=Lax");
        if (!age.isZero()) {
            cookie.append("; Max-Age=").append(age.toSeconds());
        }
        return secure ? cookie.append("; Secure").toString() : cookie.toString();
    }

    public static String clear(String name, boolean secure) {
        return name + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (secure ? "; Secure" : "");
    }
}
