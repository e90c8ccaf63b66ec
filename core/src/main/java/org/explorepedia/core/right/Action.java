// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

/** What people do to pages and to the wiki, and which right it takes. */
public enum Action {
    READ(Right.READ, "", false),
    /** Changing a page; making it if there is none. */
    EDIT(Right.EDIT, "edit", true),
    /** Writing on somebody's wall, which changes no text of anybody else's. */
    POST(Right.EDIT, "edit", true),
    MOVE(Right.MOVE, "move", true),
    DELETE(Right.DELETE, "delete", true),
    UNDELETE(Right.UNDELETE, "", true),
    PROTECT(Right.PROTECT, "", true),
    ROLLBACK(Right.ROLLBACK, "edit", true),
    PATROL(Right.PATROL, "", true),
    HIDE_REVISION(Right.DELETE_REVISION, "", true),
    VIEW_DELETED(Right.DELETED_HISTORY, "", false),
    VIEW_DELETED_TEXT(Right.DELETED_TEXT, "", false),
    UPLOAD(Right.UPLOAD, "upload", true),
    IMPORT(Right.IMPORT, "", true),
    BLOCK(Right.BLOCK, "", true),
    GRANT(Right.USER_RIGHTS, "", true),
    CREATE_ACCOUNT(Right.CREATE_ACCOUNT, "", true),
    SETTINGS(Right.SITE_SETTINGS, "", true);

    private final String right;
    private final String protection;
    private final boolean writes;

    Action(String right, String protection, boolean writes) {
        this.right = right;
        this.protection = protection;
        this.writes = writes;
    }

    /** The right without which nobody may do it. */
    public String right() {
        return right;
    }

    /** The kind of protection that can stand against it; empty for none. */
    String protection() {
        return protection;
    }

    /** Whether it is impossible while the wiki is read-only and for people who are blocked. */
    public boolean writes() {
        return writes;
    }
}
