// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

/** The configuration cannot be used; the message is one line that says where and what to do. */
public final class ConfigFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigFault(String message) {
        super(message);
    }
}
