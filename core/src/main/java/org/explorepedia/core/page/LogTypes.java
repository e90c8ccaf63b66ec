// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;

/** Names of logs under which entries are kept, as MediaWiki's. */
public final class LogTypes {

    public static final String BLOCK = "block";
    public static final String DELETE = "delete";
    public static final String IMPORT = "import";
    public static final String MOVE = "move";
    public static final String NEW_USERS = "newusers";
    public static final String PROTECT = "protect";
    public static final String RENAME_USER = "renameuser";
    public static final String RIGHTS = "rights";
    /** What was hidden even from administrators; only those who may do that see the log. */
    public static final String SUPPRESS = "suppress";

    public static final String THANKS = "thanks";
    public static final String UPLOAD = "upload";

    /** What was removed from walls, closed or changed by others than its author. */
    public static final String WALL = "wall";

    /** Logs that everybody may read, in the order of the choice on the page of logs. */
    public static final List<String> PUBLIC =
            List.of(BLOCK, DELETE, IMPORT, MOVE, NEW_USERS, PROTECT, RENAME_USER, RIGHTS, THANKS, UPLOAD, WALL);

    private LogTypes() {}
}
