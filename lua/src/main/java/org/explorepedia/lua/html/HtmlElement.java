// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.value.Arguments;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;

/**
 * One element that a script builds; a table for scripts, whose content stands in fields of Java. Without a name it is a mere row of
 * its children.
 */
final class HtmlElement extends LuaTable {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param",
            "source", "track", "wbr");
    private static final LuaString TAG_NAME = LuaString.valueOf("tagName");
    private static final LuaString PARENT = LuaString.valueOf("parent");
    private static final LuaString STYLE = LuaString.valueOf("style");
    private static final LuaString CLASS = LuaString.valueOf("class");

    /** Elements within each other that are written; deeper ones are an error of the script. */
    private static final int DEEPEST = 500;

    private final @Nullable LuaString tag;
    private final @Nullable HtmlElement parent;
    private final boolean selfClosing;
    private final Map<LuaString, LuaString> attributes = new LinkedHashMap<>(4);
    private final List<Style> styles = new ArrayList<>(2);
    /** Strings and elements. */
    private final List<LuaValue> children = new ArrayList<>(4);

    /** A declaration, or a piece of written CSS, which has no name. */
    private record Style(@Nullable LuaString name, LuaString value) {}

    HtmlElement(@Nullable LuaString tag, @Nullable HtmlElement parent, boolean selfClosing, LuaValue metatable) {
        this.tag = tag;
        this.parent = parent;
        this.selfClosing = selfClosing || tag != null && VOID.contains(tag.tojstring());
        setmetatable(metatable);
    }

    /** Scripts look at the name and the parent like at fields. */
    @Override
    public LuaValue rawget(LuaValue key) {
        LuaValue value = super.rawget(key);
        if (value.isnil()) {
            if (key.raweq(TAG_NAME)) {
                return tag == null ? NIL : tag;
            }
            if (key.raweq(PARENT)) {
                return parent == null ? NIL : parent;
            }
        }
        return value;
    }

    HtmlElement parentOrSelf() {
        return parent == null ? this : parent;
    }

    HtmlElement root() {
        HtmlElement element = this;
        while (element.parent != null) {
            element = element.parent;
        }
        return element;
    }

    void append(LuaValue child) {
        if (selfClosing) {
            throw Arguments.error("self-closing tags can't have child nodes");
        }
        children.add(child);
    }

    LuaValue attribute(LuaString name) {
        LuaString value = attributes.get(name);
        return value == null ? NIL : value;
    }

    /** Sets an attribute, or takes it away. One that was set before keeps its place. */
    void attribute(LuaString name, @Nullable LuaString value) {
        if (name.raweq(STYLE)) {
            styles.clear();
            if (value != null) {
                styles.add(new Style(null, value));
            }
        } else if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    void addClass(LuaString added) {
        LuaString before = attributes.get(CLASS);
        attributes.put(
                CLASS,
                before == null ? added : (LuaString) LuaTexts.of(LuaTexts.text(before) + ' ' + LuaTexts.text(added)));
    }

    /** Sets a declaration, or takes it away. One that was set before keeps its place. */
    void style(LuaString name, @Nullable LuaString value) {
        for (int i = 0; i < styles.size(); i++) {
            LuaString known = styles.get(i).name();
            if (known != null && known.raweq(name)) {
                if (value == null) {
                    styles.remove(i);
                } else {
                    styles.set(i, new Style(name, value));
                }
                return;
            }
        }
        if (value != null) {
            styles.add(new Style(name, value));
        }
    }

    void styleText(LuaString css) {
        styles.add(new Style(null, css));
    }

    LuaString write() {
        HtmlOutput out = new HtmlOutput();
        write(out, 0);
        return out.finish();
    }

    private void write(HtmlOutput out, int depth) {
        if (depth > DEEPEST) {
            throw Arguments.error("stack overflow");
        }
        if (tag != null) {
            out.raw('<').raw(tag);
            attributes.forEach((name, value) ->
                    out.raw(' ').raw(name).raw('=').raw('"').escaped(value).raw('"'));
            writeStyles(out);
            if (selfClosing) {
                out.raw(' ').raw('/');
            }
            out.raw('>');
        }
        for (LuaValue child : children) {
            if (child instanceof HtmlElement element) {
                element.write(out, depth + 1);
            } else {
                out.raw((LuaString) child);
            }
        }
        if (tag != null && !selfClosing) {
            out.raw('<').raw('/').raw(tag).raw('>');
        }
    }

    private void writeStyles(HtmlOutput out) {
        if (styles.isEmpty()) {
            return;
        }
        out.raw(' ').raw(STYLE).raw('=').raw('"');
        for (int i = 0; i < styles.size(); i++) {
            Style style = styles.get(i);
            if (i > 0) {
                out.raw(';');
            }
            if (style.name() == null) {
                out.escaped(style.value());
            } else {
                out.escaped(Css.escape(style.name())).raw(':').escaped(Css.escape(style.value()));
            }
        }
        out.raw('"');
    }
}
