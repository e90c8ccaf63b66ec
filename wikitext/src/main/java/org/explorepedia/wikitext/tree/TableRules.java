// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.tree.Tag.Trait;

/** Tags and text inside tables; everything else goes on to the rules of the body. */
final class TableRules {

    /** Where the builder stands, as the standard names it. */
    private enum Place {
        BODY,
        TABLE,
        CAPTION,
        COLUMNS,
        GROUP,
        ROW,
        CELL
    }

    private final Insertion in;
    private final OpenElements open;
    private final BodyRules body;
    private int pendingStart = -1;
    private int pendingEnd = -1;

    TableRules(Insertion in, BodyRules body) {
        this.in = in;
        this.open = in.open;
        this.body = body;
    }

    /** What the open elements mean: the innermost part of a table decides. */
    private Place place() {
        if (!open.hasTable()) {
            return Place.BODY;
        }
        for (int i = open.size() - 1; i > 0; i--) {
            Tag tag = open.tag(i);
            if (!tag.is(Trait.TABLE_PART) && tag != Tags.TABLE) {
                continue;
            }
            if (tag == Tags.TD || tag == Tags.TH) {
                return Place.CELL;
            }
            if (tag == Tags.TR) {
                return Place.ROW;
            }
            if (tag == Tags.CAPTION) {
                return Place.CAPTION;
            }
            if (tag == Tags.COLGROUP) {
                return Place.COLUMNS;
            }
            return tag == Tags.TABLE ? Place.TABLE : Place.GROUP;
        }
        return Place.BODY;
    }

    void text(int start, int end) {
        Tag top = open.topTag();
        boolean structure =
                top == Tags.TABLE || top == Tags.TBODY || top == Tags.THEAD || top == Tags.TFOOT || top == Tags.TR;
        if (structure) {
            // Text in a table is kept until all of it is known: white space stays, other text goes before the table.
            if (pendingStart >= 0 && pendingEnd != start) {
                flush();
            }
            pendingStart = pendingStart < 0 ? start : pendingStart;
            pendingEnd = end;
            return;
        }
        if (top == Tags.COLGROUP) {
            if (Chars.skipBlank(in.tree.source(), start, end) == end) {
                in.text(start, end);
                return;
            }
            open.pop();
            text(start, end);
            return;
        }
        if (top.is(Trait.RAW_TEXT)) {
            in.text(start, end);
            return;
        }
        body.text(start, end, false);
    }

    void comment(int start, int end) {
        flush();
        in.nodes.text(open.top(), start, end);
    }

    /** Places text that was kept. */
    void flush() {
        if (pendingStart < 0) {
            return;
        }
        int start = pendingStart;
        int end = pendingEnd;
        pendingStart = -1;
        if (Chars.skipBlank(in.tree.source(), start, end) == end) {
            in.text(start, end);
        } else {
            in.fostering = true;
            body.text(start, end, false);
            in.fostering = false;
        }
    }

    void startTag(Tag tag, int start, int end, boolean selfClosing) {
        flush();
        switch (place()) {
            case BODY -> body.startTag(tag, start, end, selfClosing);
            case CAPTION -> {
                if (tag.is(Trait.TABLE_PART)) {
                    closeCaption();
                    startTag(tag, start, end, selfClosing);
                } else {
                    body.startTag(tag, start, end, selfClosing);
                }
            }
            case CELL -> {
                if (tag.is(Trait.TABLE_PART)) {
                    closeCell();
                    startTag(tag, start, end, selfClosing);
                } else {
                    body.startTag(tag, start, end, selfClosing);
                }
            }
            case COLUMNS -> {
                if (tag == Tags.COL) {
                    in.empty(tag, start, end);
                } else {
                    popTo(Tags.COLGROUP);
                    startTag(tag, start, end, selfClosing);
                }
            }
            case ROW -> {
                if (tag == Tags.TD || tag == Tags.TH) {
                    clearTo(Tags.TR);
                    in.open(tag, start, end);
                    in.formatting.mark();
                } else if (tag.is(Trait.TABLE_PART)) {
                    popTo(Tags.TR);
                    startTag(tag, start, end, selfClosing);
                } else {
                    inTable(tag, start, end, selfClosing);
                }
            }
            case GROUP -> {
                if (tag == Tags.TR) {
                    clearToGroup();
                    in.open(tag, start, end);
                } else if (tag == Tags.TD || tag == Tags.TH) {
                    clearToGroup();
                    in.open(Tags.TR);
                    startTag(tag, start, end, selfClosing);
                } else if (tag.is(Trait.TABLE_PART)) {
                    clearToGroup();
                    open.pop();
                    startTag(tag, start, end, selfClosing);
                } else {
                    inTable(tag, start, end, selfClosing);
                }
            }
            case TABLE -> {
                if (tag.is(Trait.TABLE_PART)) {
                    clearTo(Tags.TABLE);
                    part(tag, start, end, selfClosing);
                } else {
                    inTable(tag, start, end, selfClosing);
                }
            }
        }
    }

    private void part(Tag tag, int start, int end, boolean selfClosing) {
        if (tag == Tags.CAPTION) {
            in.formatting.mark();
            in.open(tag, start, end);
        } else if (tag == Tags.COL) {
            in.open(Tags.COLGROUP);
            startTag(tag, start, end, selfClosing);
        } else if (tag == Tags.TR || tag == Tags.TD || tag == Tags.TH) {
            in.open(Tags.TBODY);
            startTag(tag, start, end, selfClosing);
        } else {
            in.open(tag, start, end);
        }
    }

    /** A tag inside a table but outside cells. */
    private void inTable(Tag tag, int start, int end, boolean selfClosing) {
        Tag top = open.topTag();
        boolean structure =
                top == Tags.TABLE || top == Tags.TBODY || top == Tags.THEAD || top == Tags.TFOOT || top == Tags.TR;
        if (tag == Tags.TABLE) {
            popTo(Tags.TABLE);
            startTag(tag, start, end, selfClosing);
        } else if (tag.is(Trait.METADATA) && tag.is(Trait.RAW_TEXT)) {
            body.startTag(tag, start, end, selfClosing);
        } else {
            in.fostering = structure || in.open.size() > 1;
            body.startTag(tag, start, end, selfClosing);
            in.fostering = false;
        }
    }

    void endTag(Tag tag) {
        flush();
        switch (place()) {
            case BODY -> body.endTag(tag);
            case CAPTION -> {
                if (tag == Tags.CAPTION) {
                    closeCaption();
                } else if (tag == Tags.TABLE) {
                    closeCaption();
                    endTag(tag);
                } else if (!tag.is(Trait.TABLE_PART)) {
                    body.endTag(tag);
                }
            }
            case CELL -> {
                if (tag == Tags.TD || tag == Tags.TH) {
                    int index = open.inTableScope(tag);
                    if (index > 0) {
                        open.popTo(index);
                        in.formatting.clearToMark();
                    }
                } else if (tag == Tags.TABLE
                        || tag == Tags.TR
                        || tag == Tags.TBODY
                        || tag == Tags.TFOOT
                        || tag == Tags.THEAD) {
                    if (open.inTableScope(tag) > 0) {
                        closeCell();
                        endTag(tag);
                    }
                } else if (!tag.is(Trait.TABLE_PART)) {
                    body.endTag(tag);
                }
            }
            case COLUMNS -> {
                popTo(Tags.COLGROUP);
                if (tag != Tags.COLGROUP) {
                    endTag(tag);
                }
            }
            case ROW -> {
                if (tag == Tags.TR) {
                    popTo(Tags.TR);
                } else if (tag == Tags.TABLE || open.inTableScope(tag) > 0 && tag.is(Trait.TABLE_PART)) {
                    popTo(Tags.TR);
                    endTag(tag);
                } else if (!tag.is(Trait.TABLE_PART)) {
                    fostered(tag);
                }
            }
            case GROUP -> {
                if (tag == Tags.TBODY || tag == Tags.TFOOT || tag == Tags.THEAD) {
                    popTo(tag);
                } else if (tag == Tags.TABLE) {
                    clearToGroup();
                    open.pop();
                    endTag(tag);
                } else if (!tag.is(Trait.TABLE_PART)) {
                    fostered(tag);
                }
            }
            case TABLE -> {
                if (tag == Tags.TABLE) {
                    popTo(Tags.TABLE);
                } else if (!tag.is(Trait.TABLE_PART)) {
                    fostered(tag);
                }
            }
        }
    }

    private void fostered(Tag tag) {
        in.fostering = true;
        body.endTag(tag);
        in.fostering = false;
    }

    private void closeCell() {
        int td = open.inTableScope(Tags.TD);
        int th = open.inTableScope(Tags.TH);
        open.popTo(Math.max(td, th));
        in.formatting.clearToMark();
    }

    private void closeCaption() {
        int caption = open.inTableScope(Tags.CAPTION);
        if (caption > 0) {
            open.popTo(caption);
            in.formatting.clearToMark();
        }
    }

    private void popTo(Tag tag) {
        int index = open.inTableScope(tag);
        if (index > 0) {
            open.popTo(index);
        }
    }

    private void clearTo(Tag tag) {
        int index = open.inTableScope(tag);
        if (index > 0) {
            open.popTo(index + 1);
        }
    }

    private void clearToGroup() {
        while (open.size() > 1) {
            Tag tag = open.topTag();
            if (tag == Tags.TBODY || tag == Tags.THEAD || tag == Tags.TFOOT || tag == Tags.TABLE) {
                return;
            }
            open.pop();
        }
    }
}
