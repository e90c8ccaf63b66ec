// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.io.IOException;

/** A file that is no MediaWiki XML export, whatever else it may be. The message says what it looks like. */
public final class NotADump extends IOException {

    private static final long serialVersionUID = 1L;

    public NotADump(String message) {
        super(message);
    }
}
