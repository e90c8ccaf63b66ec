// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.tree.Tag.Trait;

/** Tags outside the structure of tables. */
final class BodyRules {

    private final Insertion in;
    private final OpenElements open;
    private final ActiveFormatting formatting;

    BodyRules(Insertion in) {
        this.in = in;
        this.open = in.open;
        this.formatting = in.formatting;
    }

    void text(int start, int end, boolean blank) {
        in.reconstruct();
        in.text(start, end);
        if (blank) {
            return;
        }
    }

    void startTag(Tag tag, int start, int end, boolean selfClosing) {
        if (tag.is(Trait.METADATA)) {
            if (tag.is(Trait.VOID)) {
                in.empty(tag, start, end);
            } else {
                in.open(tag, start, end);
            }
        } else if (tag == Tags.BODY
                || tag.name().equals("html")
                || tag.name().equals("head")
                || tag.is(Trait.TABLE_PART)) {
            // These mean nothing here.
            return;
        } else if (tag == Tags.TABLE) {
            in.closeParagraph();
            in.open(tag, start, end);
        } else if (tag.is(Trait.HEADING)) {
            in.closeParagraph();
            if (open.topTag().is(Trait.HEADING)) {
                open.pop();
            }
            in.open(tag, start, end);
        } else if (tag == Tags.LI || tag == Tags.DD || tag == Tags.DT) {
            item(tag, start, end);
        } else if (tag == Tags.HR) {
            in.closeParagraph();
            in.empty(tag, start, end);
        } else if (tag.is(Trait.ENDS_PARAGRAPH)) {
            in.closeParagraph();
            in.open(tag, start, end);
        } else if (tag.is(Trait.FORMATTING)) {
            formatting(tag, start, end);
        } else if (tag.is(Trait.VOID)) {
            in.reconstruct();
            in.empty(tag, start, end);
        } else if (tag == Tags.RB || tag == Tags.RTC || tag == Tags.RP || tag == Tags.RT) {
            if (open.inScope(Tags.RUBY) > 0) {
                open.popImplied(tag == Tags.RP || tag == Tags.RT ? Tags.RTC : Tags.RUBY);
            }
            in.open(tag, start, end);
        } else {
            other(tag, start, end, selfClosing);
        }
    }

    private void other(Tag tag, int start, int end, boolean selfClosing) {
        if (tag == Tags.BUTTON) {
            int button = open.inScope(Tags.BUTTON);
            if (button > 0) {
                open.popTo(button);
            }
        }
        in.reconstruct();
        in.open(tag, start, end);
        if (selfClosing && ForeignContent.contains(tag)) {
            open.pop();
        } else if (tag.name().equals("applet")
                || tag.name().equals("object")
                || tag.name().equals("marquee")) {
            formatting.mark();
        }
    }

    private void formatting(Tag tag, int start, int end) {
        if (tag == Tags.A) {
            int entry = formatting.last(Tags.A);
            if (entry >= 0) {
                int element = formatting.get(entry);
                Adoption.run(Tags.A, in);
                int still = formatting.indexOf(element);
                if (still >= 0) {
                    formatting.remove(still);
                }
                int index = open.indexOf(element);
                if (index > 0) {
                    open.remove(index);
                }
            }
        }
        in.reconstruct();
        if (tag == Tags.NOBR && open.inScope(Tags.NOBR) > 0) {
            Adoption.run(Tags.NOBR, in);
            in.reconstruct();
        }
        int before = open.size();
        int node = in.open(tag, start, end);
        if (open.size() > before) {
            formatting.push(node);
        }
    }

    private void item(Tag tag, int start, int end) {
        for (int i = open.size() - 1; i > 0; i--) {
            Tag other = open.tag(i);
            boolean same = tag == Tags.LI ? other == Tags.LI : other == Tags.DD || other == Tags.DT;
            if (same) {
                open.popTo(i);
                break;
            }
            if (other.is(Trait.SPECIAL) && other != Tags.ADDRESS && other != Tags.DIV && other != Tags.P) {
                break;
            }
        }
        in.closeParagraph();
        in.open(tag, start, end);
    }

    void endTag(Tag tag) {
        if (tag == Tags.P) {
            int p = open.paragraph();
            if (p < 0) {
                in.open(Tags.P);
                open.pop();
            } else {
                open.popTo(p);
            }
        } else if (tag == Tags.BR) {
            in.reconstruct();
            in.empty(Tags.BR, 0, 0);
        } else if (tag == Tags.LI) {
            closeIfOpen(open.inListScope(tag));
        } else if (tag.is(Trait.HEADING)) {
            closeIfOpen(open.headingInScope());
        } else if (tag == Tags.DD || tag == Tags.DT || tag.is(Trait.ENDS_PARAGRAPH) || tag == Tags.BUTTON) {
            closeIfOpen(open.inScope(tag));
        } else if (tag.is(Trait.FORMATTING)) {
            if (!Adoption.run(tag, in)) {
                anyOther(tag);
            }
        } else if (!tag.is(Trait.VOID) && !tag.is(Trait.TABLE_PART)) {
            anyOther(tag);
        }
    }

    private void closeIfOpen(int index) {
        if (index > 0) {
            open.popTo(index);
        }
    }

    private void anyOther(Tag tag) {
        for (int i = open.size() - 1; i > 0; i--) {
            Tag other = open.tag(i);
            if (other == tag) {
                open.popTo(i);
                return;
            }
            if (other.is(Trait.SPECIAL)) {
                return;
            }
        }
    }
}
