// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.expand.TagExtension.Rendered;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.ext.cite.RefTag;
import org.explorepedia.wikitext.ext.cite.ReferencesTag;
import org.explorepedia.wikitext.ext.data.TemplateDataTag;
import org.explorepedia.wikitext.ext.gallery.GalleryTag;
import org.explorepedia.wikitext.ext.gallery.ImageMapTag;
import org.explorepedia.wikitext.ext.highlight.Highlighter;
import org.explorepedia.wikitext.ext.highlight.SyntaxHighlightTag;
import org.explorepedia.wikitext.ext.math.MathRenderer;
import org.explorepedia.wikitext.ext.math.MathTag;
import org.explorepedia.wikitext.ext.style.TemplateStylesTag;

/** The list of all tags that every engine has. */
public final class StandardTags {

    private StandardTags() {}

    /**
     * All tags by name in lower case.
     *
     * @param highlighter reads program code
     * @param math draws formulas
     */
    public static Map<String, TagExtension> all(Highlighter highlighter, MathRenderer math) {
        Map<String, TagExtension> tags = new HashMap<>();
        tags.put("nowiki", new LiteralTags.Nowiki());
        tags.put("pre", new LiteralTags.Pre());
        tags.put("html", new LiteralTags.RawHtml());
        tags.put("indicator", new IndicatorTag());
        tags.put("poem", new PoemTag());
        tags.put("inputbox", new InputBoxTag());
        tags.put("gallery", new GalleryTag());
        tags.put("imagemap", new ImageMapTag());
        tags.put("ref", new RefTag());
        tags.put("references", new ReferencesTag());
        TagExtension highlight = new SyntaxHighlightTag(highlighter);
        tags.put("syntaxhighlight", highlight);
        tags.put("source", highlight);
        // Marks of labelled sections are read by #lst and leave nothing on the page.
        tags.put("section", (_, _) -> new Rendered.Html(""));
        for (String name : List.of("math", "chem", "ce")) {
            tags.put(name, new MathTag(math));
        }
        tags.put("templatestyles", new TemplateStylesTag());
        tags.put("templatedata", new TemplateDataTag());
        tags.put("categorytree", new CategoryTreeTag());
        tags.put("langconvert", new LangConvertTag());
        return Map.copyOf(tags);
    }

    /** The functions that do the same as a tag. */
    public static List<FunctionEntry> functions() {
        return List.of(new FunctionEntry("categorytree", FunctionEntry.Kind.HASH, CategoryTreeTag::function));
    }
}
