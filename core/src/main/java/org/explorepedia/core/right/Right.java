// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

/** Names of the rights that the rules ask for, as MediaWiki's. Wikis may have further ones of their own. */
public final class Right {

    public static final String READ = "read";
    public static final String EDIT = "edit";
    public static final String CREATE_PAGE = "createpage";
    public static final String CREATE_TALK = "createtalk";
    public static final String CREATE_ACCOUNT = "createaccount";
    public static final String MINOR_EDIT = "minoredit";
    public static final String MOVE = "move";
    public static final String MOVE_SUBPAGES = "move-subpages";
    public static final String MOVE_ROOT_USER_PAGES = "move-rootuserpages";
    public static final String SUPPRESS_REDIRECT = "suppressredirect";
    public static final String DELETE = "delete";
    public static final String BIG_DELETE = "bigdelete";
    public static final String UNDELETE = "undelete";
    public static final String DELETED_HISTORY = "deletedhistory";
    public static final String DELETED_TEXT = "deletedtext";
    public static final String DELETE_REVISION = "deleterevision";
    public static final String DELETE_LOG_ENTRY = "deletelogentry";
    public static final String SUPPRESS_REVISION = "suppressrevision";
    /** MediaWiki's name for seeing from which addresses people without account write. */
    public static final String VIEW_ADDRESSES = "checkuser-temporary-account";

    public static final String HIDE_USER = "hideuser";
    public static final String PROTECT = "protect";
    public static final String EDIT_PROTECTED = "editprotected";
    public static final String EDIT_SEMI_PROTECTED = "editsemiprotected";
    public static final String BLOCK = "block";
    public static final String BLOCK_EMAIL = "blockemail";
    public static final String IP_BLOCK_EXEMPT = "ipblock-exempt";
    public static final String ROLLBACK = "rollback";
    public static final String PATROL = "patrol";
    public static final String AUTO_PATROL = "autopatrol";
    public static final String AUTO_CONFIRMED = "autoconfirmed";
    public static final String BOT = "bot";
    public static final String API_HIGH_LIMITS = "apihighlimits";
    public static final String NO_RATE_LIMIT = "noratelimit";
    public static final String NO_MINOR_NEW_TALK = "nominornewtalk";
    public static final String USER_RIGHTS = "userrights";
    public static final String EDIT_INTERFACE = "editinterface";
    public static final String EDIT_SITE_CSS = "editsitecss";
    public static final String EDIT_SITE_JS = "editsitejs";
    public static final String EDIT_SITE_JSON = "editsitejson";
    public static final String EDIT_USER_CSS = "editusercss";
    public static final String EDIT_USER_JS = "edituserjs";
    public static final String EDIT_USER_JSON = "edituserjson";
    public static final String EDIT_MY_USER_CSS = "editmyusercss";
    public static final String EDIT_MY_USER_JS = "editmyuserjs";
    public static final String EDIT_MY_USER_JSON = "editmyuserjson";
    public static final String EDIT_MY_OPTIONS = "editmyoptions";
    public static final String EDIT_MY_WATCHLIST = "editmywatchlist";
    public static final String VIEW_MY_WATCHLIST = "viewmywatchlist";
    public static final String IMPORT = "import";
    public static final String IMPORT_UPLOAD = "importupload";
    public static final String UPLOAD = "upload";
    public static final String REUPLOAD = "reupload";
    public static final String PURGE = "purge";
    public static final String SEND_EMAIL = "sendemail";
    public static final String MERGE_HISTORY = "mergehistory";
    public static final String RENAME_USER = "renameuser";
    public static final String APPLY_CHANGE_TAGS = "applychangetags";
    public static final String UNWATCHED_PAGES = "unwatchedpages";
    public static final String SITE_SETTINGS = "sitesettings";
    public static final String WALL_REMOVE = "wallremove";
    public static final String WALL_EDIT = "walledit";
    public static final String WALL_ARCHIVE = "wallarchive";
    public static final String WALL_ADMIN_DELETE = "walladmindelete";

    private Right() {}
}
