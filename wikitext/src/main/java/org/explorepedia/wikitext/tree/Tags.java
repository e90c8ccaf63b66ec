// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import static org.explorepedia.wikitext.tree.Tag.Trait.ENDS_PARAGRAPH;
import static org.explorepedia.wikitext.tree.Tag.Trait.FORMATTING;
import static org.explorepedia.wikitext.tree.Tag.Trait.HEADING;
import static org.explorepedia.wikitext.tree.Tag.Trait.IMPLIED_END;
import static org.explorepedia.wikitext.tree.Tag.Trait.INLINE;
import static org.explorepedia.wikitext.tree.Tag.Trait.MARKED_WHEN_EMPTY;
import static org.explorepedia.wikitext.tree.Tag.Trait.METADATA;
import static org.explorepedia.wikitext.tree.Tag.Trait.RAW_TEXT;
import static org.explorepedia.wikitext.tree.Tag.Trait.SCOPE;
import static org.explorepedia.wikitext.tree.Tag.Trait.SPECIAL;
import static org.explorepedia.wikitext.tree.Tag.Trait.TABLE_PART;
import static org.explorepedia.wikitext.tree.Tag.Trait.VOID;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.explorepedia.wikitext.text.SliceMap;
import org.explorepedia.wikitext.tree.Tag.Trait;
import org.jspecify.annotations.Nullable;

/** The elements that the rules of HTML treat in a way of their own. */
final class Tags {

    private static final Map<Trait, String> MEMBERS = Map.ofEntries(
            Map.entry(VOID, "area base br col embed hr img input link meta param source track wbr"),
            Map.entry(FORMATTING, "a b big code em font i nobr s small strike strong tt u"),
            Map.entry(
                    SPECIAL,
                    "address applet area article aside base basefont bgsound blockquote body br button caption center col"
                            + " colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset"
                            + " h1 h2 h3 h4 h5 h6 head header hr html iframe img input li link listing main marquee menu"
                            + " meta nav noembed noframes noscript object ol p param plaintext pre script section select"
                            + " source style summary table tbody td template textarea tfoot th thead title tr track ul wbr"
                            + " xmp"),
            Map.entry(SCOPE, "applet caption html table td th marquee object template"),
            Map.entry(
                    ENDS_PARAGRAPH,
                    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer"
                            + " header main menu nav ol p section summary ul h1 h2 h3 h4 h5 h6 pre listing form table hr"
                            + " dd dt li plaintext xmp"),
            Map.entry(IMPLIED_END, "dd dt li optgroup option p rb rp rt rtc"),
            Map.entry(
                    INLINE,
                    "a abbr acronym applet b basefont bdo big br button cite code del dfn em font i iframe img input ins"
                            + " kbd label legend map object param q rb rbc rp rt rtc ruby s samp select small span strike"
                            + " strong sub sup textarea tt u var video audio bdi data time mark"),
            Map.entry(METADATA, "base link meta script style title template"),
            Map.entry(HEADING, "h1 h2 h3 h4 h5 h6"),
            Map.entry(TABLE_PART, "caption col colgroup tbody td tfoot th thead tr"),
            Map.entry(RAW_TEXT, "style script iframe noembed noframes xmp textarea title"),
            Map.entry(MARKED_WHEN_EMPTY, "li p tr"));

    private static final Map<String, Tag> BY_NAME = read();
    private static final SliceMap<Tag> BY_SLICE = new SliceMap<>(BY_NAME);

    static final Tag A = known("a");
    static final Tag BODY = known("body");
    static final Tag BLOCKQUOTE = known("blockquote");
    static final Tag BR = known("br");
    static final Tag BUTTON = known("button");
    static final Tag CAPTION = known("caption");
    static final Tag COL = known("col");
    static final Tag COLGROUP = known("colgroup");
    static final Tag DD = known("dd");
    static final Tag DIV = known("div");
    static final Tag DT = known("dt");
    static final Tag FIGURE = known("figure");
    static final Tag FORM = known("form");
    static final Tag HR = known("hr");
    static final Tag LI = known("li");
    static final Tag NOBR = known("nobr");
    static final Tag OL = known("ol");
    static final Tag P = known("p");
    static final Tag PRE = known("pre");
    static final Tag RB = known("rb");
    static final Tag RP = known("rp");
    static final Tag RT = known("rt");
    static final Tag RTC = known("rtc");
    static final Tag RUBY = known("ruby");
    static final Tag TABLE = known("table");
    static final Tag TBODY = known("tbody");
    static final Tag TD = known("td");
    static final Tag TFOOT = known("tfoot");
    static final Tag TH = known("th");
    static final Tag THEAD = known("thead");
    static final Tag TR = known("tr");
    static final Tag UL = known("ul");
    static final Tag DL = known("dl");
    static final Tag ADDRESS = known("address");
    static final Tag META = known("meta");

    private Tags() {}

    private static Map<String, Tag> read() {
        Map<String, Set<Trait>> traits = new TreeMap<>();
        MEMBERS.forEach((trait, names) -> {
            for (String name : names.split(" ")) {
                traits.computeIfAbsent(name, n -> EnumSet.noneOf(Trait.class)).add(trait);
            }
        });
        Map<String, Tag> tags = new HashMap<>();
        traits.forEach((name, set) -> tags.put(name, new Tag(name, set)));
        return Map.copyOf(tags);
    }

    private static Tag known(String name) {
        return java.util.Objects.requireNonNull(BY_NAME.get(name), name);
    }

    /** The element with the name in this slice, {@code null} if rules say nothing of it. */
    static @Nullable Tag get(char[] text, int from, int to) {
        return BY_SLICE.get(text, from, to);
    }

    /** An element that rules say nothing of. */
    static Tag unknown(String name) {
        return new Tag(name, Set.of());
    }
}
