// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.html;

import static org.explorepedia.lua.value.NamedFunction.define;

import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.lua.value.NamedFunction;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code mw.html}. */
public final class HtmlLibrary implements LuaLibrary {

    @Override
    public String name() {
        return "mw.html";
    }

    @Override
    public LuaTable open(LuaHost host) {
        Methods methods = new Methods(host.meter());
        LuaTable library = new LuaTable();
        define(library, "create", "mw.html.create", methods::create);
        return library;
    }

    /** What can be done with an element; the methods of one parse. */
    private static final class Methods {

        private static final LuaString NEWLINE = LuaString.valueOf("\n");

        private final LuaTable metatable = new LuaTable();
        private final Meter meter;

        Methods(Meter meter) {
            this.meter = meter;
            LuaTable methods = new LuaTable();
            define(methods, "node", a -> node(self(a), a));
            define(methods, "wikitext", a -> wikitext(self(a), a));
            define(methods, "newline", a -> added(self(a), NEWLINE));
            define(methods, "tag", a -> tag(self(a), a));
            define(methods, "attr", a -> attribute(self(a), shifted(a)));
            define(methods, "getAttr", a -> {
                HtmlElement self = self(a);
                Arguments given = shifted(a);
                return self.attribute(name(given));
            });
            define(methods, "addClass", a -> addClass(self(a), shifted(a)));
            define(methods, "css", a -> css(self(a), shifted(a)));
            define(methods, "cssText", a -> cssText(self(a), shifted(a)));
            define(methods, "done", a -> self(a).parentOrSelf());
            define(methods, "allDone", a -> self(a).root());
            metatable.rawset("__index", methods);
            metatable.rawset("__tostring", new NamedFunction("tostring", a -> written(self(a))));
            // One script must not change the methods that the others of the page use.
            metatable.rawset("__metatable", LuaValue.FALSE);
        }

        private LuaString written(HtmlElement element) {
            LuaString html = element.write();
            meter.string(html.m_length);
            return html;
        }

        private static HtmlElement self(Arguments arguments) {
            if (arguments.get(1) instanceof HtmlElement element) {
                return element;
            }
            String method = arguments.function();
            throw Arguments.error("mw.html: invalid html object. Did you call " + method
                    + " with a dot instead of a colon, i.e. html." + method + "() instead of html:" + method + "()?");
        }

        /** The arguments behind the element itself. */
        private static Arguments shifted(Arguments arguments) {
            return new Arguments(arguments.function(), arguments.values().subargs(2));
        }

        Varargs create(Arguments arguments) {
            boolean inside = arguments.has(2) && arguments.get(2).istable();
            boolean child = inside && arguments.get(2).get("parent") instanceof HtmlElement;
            return element(arguments, child ? (HtmlElement) arguments.get(2).get("parent") : null);
        }

        private HtmlElement element(Arguments arguments, @Nullable HtmlElement parent) {
            meter.steps(8);
            boolean unnamed = parent == null && !arguments.has(1);
            LuaString name = unnamed ? LuaValue.EMPTYSTRING : name(arguments);
            boolean selfClosing =
                    arguments.has(2) && arguments.table(2).get("selfClosing").toboolean();
            if (name.m_length == 0) {
                return new HtmlElement(null, parent, false, metatable);
            }
            for (int i = 0; i < name.m_length; i++) {
                if (!alphanumeric(name.m_bytes[name.m_offset + i])) {
                    throw Arguments.error("invalid tag name '" + LuaTexts.text(name) + "'");
                }
            }
            return new HtmlElement(name, parent, selfClosing, metatable);
        }

        private static boolean alphanumeric(byte c) {
            return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private static LuaString name(Arguments arguments) {
            if (arguments.get(1) instanceof LuaString name) {
                return name;
            }
            throw arguments.wrong(1, "string");
        }

        private Varargs tag(HtmlElement self, Arguments arguments) {
            HtmlElement child = element(shifted(arguments), self);
            self.append(child);
            return child;
        }

        private static Varargs added(HtmlElement self, LuaValue child) {
            self.append(child);
            return self;
        }

        private static Varargs node(HtmlElement self, Arguments arguments) {
            LuaValue child = arguments.get(2);
            if (child.isnil()) {
                return self;
            }
            if (child instanceof HtmlElement) {
                return added(self, child);
            }
            if (child.istable()) {
                throw Arguments.error("bad argument #1 to 'node' (html object or string expected, got table)");
            }
            return added(self, LuaTexts.bytes(child));
        }

        private static Varargs wikitext(HtmlElement self, Arguments arguments) {
            for (int i = 2; i <= arguments.count(); i++) {
                LuaValue text = arguments.get(i);
                if (text.isnil()) {
                    break;
                }
                if (!text.isstring()) {
                    throw new Arguments("wikitext", arguments.values().subargs(2)).wrong(i - 1, "string or number");
                }
                self.append(LuaTexts.bytes(text));
            }
            return self;
        }

        /** A string or number as string; nothing for nil. */
        private static @Nullable LuaString optional(Arguments arguments, int index) {
            LuaValue value = arguments.get(index);
            if (value.isnil()) {
                return null;
            }
            if (!value.isstring()) {
                throw arguments.wrong(index, "string, number or nil");
            }
            return LuaTexts.bytes(value);
        }

        private static boolean attributeName(LuaString name) {
            for (int i = 0; i < name.m_length; i++) {
                byte c = name.m_bytes[name.m_offset + i];
                boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
                boolean later = c >= '0' && c <= '9' || c == '-' || c == '.';
                if (!letter && (i == 0 || !later)) {
                    return false;
                }
            }
            return name.m_length > 0;
        }

        private static Varargs attribute(HtmlElement self, Arguments arguments) {
            if (arguments.get(1) instanceof LuaTable table) {
                rejectSecond(arguments);
                String wrong = "table keys must be strings, and values must be strings or numbers";
                each(table, (name, value) -> {
                    if (!(name instanceof LuaString string) || !value.isstring() || !attributeName(string)) {
                        throw arguments.bad(1, wrong);
                    }
                    self.attribute(string, LuaTexts.bytes(value));
                });
                return self;
            }
            LuaString name = name(arguments);
            LuaString value = optional(arguments, 2);
            if (!attributeName(name)) {
                throw arguments.bad(1, "invalid attribute name '" + LuaTexts.text(name) + "'");
            }
            self.attribute(name, value);
            return self;
        }

        private static void rejectSecond(Arguments arguments) {
            if (arguments.has(2)) {
                throw arguments.bad(2, "if argument #1 is a table, argument #2 must be left empty");
            }
        }

        /** What is done with an entry of a table. */
        private interface Entry {
            void accept(LuaValue key, LuaValue value);
        }

        private static void each(LuaTable table, Entry entry) {
            Varargs next = table.next(LuaValue.NIL);
            while (!next.isnil(1)) {
                entry.accept(next.arg1(), next.arg(2));
                next = table.next(next.arg1());
            }
        }

        private static Varargs addClass(HtmlElement self, Arguments arguments) {
            LuaString added = optional(arguments, 1);
            if (added != null) {
                self.addClass(added);
            }
            return self;
        }

        private static Varargs css(HtmlElement self, Arguments arguments) {
            if (arguments.get(1) instanceof LuaTable table) {
                rejectSecond(arguments);
                each(table, (name, value) -> {
                    if (!name.isstring() || !value.isstring()) {
                        throw arguments.bad(1, "table keys and values must be strings or numbers");
                    }
                    self.style(LuaTexts.bytes(name), LuaTexts.bytes(value));
                });
                return self;
            }
            LuaValue name = arguments.get(1);
            if (!name.isstring()) {
                throw arguments.wrong(1, "string or number");
            }
            self.style(LuaTexts.bytes(name), optional(arguments, 2));
            return self;
        }

        private static Varargs cssText(HtmlElement self, Arguments arguments) {
            LuaString css = optional(arguments, 1);
            if (css != null) {
                self.styleText(css);
            }
            return self;
        }
    }
}
