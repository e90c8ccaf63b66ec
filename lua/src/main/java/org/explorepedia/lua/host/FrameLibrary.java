// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import static org.luaj.vm2.LuaValue.NIL;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The methods of frames. */
final class FrameLibrary {

    private final Session session;

    private FrameLibrary(Session session) {
        this.session = session;
    }

    /** The metatable of all frames of a session. */
    static LuaTable open(Session session) {
        FrameLibrary library = new FrameLibrary(session);
        LuaTable methods = new SharedTable();
        Builtin.add(
                methods, "argumentPairs", args -> self(args, "argumentPairs").pairs());
        Builtin.add(methods, "callParserFunction", library::callParserFunction);
        Builtin.add(methods, "expandTemplate", library::expandTemplate);
        Builtin.add(methods, "extensionTag", library::extensionTag);
        Builtin.add(methods, "getArgument", library::getArgument);
        Builtin.add(methods, "getParent", FrameLibrary::parent);
        Builtin.add(methods, "getTitle", library::title);
        Builtin.add(methods, "newChild", library::newChild);
        Builtin.add(methods, "newParserValue", library::newParserValue);
        Builtin.add(methods, "newTemplateParserValue", library::newTemplateParserValue);
        Builtin.add(methods, "preprocess", library::preprocess);
        LuaTable meta = new SharedTable();
        meta.rawset(LuaTexts.of("__index"), methods);
        return meta;
    }

    private static FrameTable self(Varargs args, String method) {
        if (args.arg1() instanceof FrameTable frame) {
            return frame;
        }
        throw new LuaError(method + ": invalid self argument, did you call it with a dot instead of a colon?");
    }

    private static Varargs parent(Varargs args) {
        FrameTable parent = self(args, "getParent").parent();
        return parent == null ? NIL : parent;
    }

    private Varargs title(Varargs args) {
        Title title = self(args, "getTitle").frame().title();
        return LuaTexts.of(session.site().namespaces().prefixedText(title));
    }

    /** The field of the one table that was given, or the argument at its place. */
    private static LuaValue option(Varargs args, String name, int index) {
        return args.arg(2) instanceof LuaTable options ? options.rawget(LuaTexts.of(name)) : args.arg(index);
    }

    private static LuaValue text(LuaValue value, String what) {
        if (!FrameTable.isText(value)) {
            throw new LuaError(what + " must be a string");
        }
        return value;
    }

    private Varargs preprocess(Varargs args) {
        FrameTable self = self(args, "preprocess");
        LuaValue text = option(args, "text", 2);
        if (!FrameTable.isText(text)) {
            throw new LuaError("bad argument #1 to 'preprocess' (string expected, got " + text.typename() + ")");
        }
        return session.value(self.frame().expand(session.text(text)));
    }

    private Varargs getArgument(Varargs args) {
        FrameTable self = self(args, "getArgument");
        LuaValue name = option(args, "name", 2);
        LuaValue value = self.argument(name);
        return value.isnil() ? NIL : value(_ -> value);
    }

    private static LuaTable value(Builtin.Body expand) {
        LuaTable value = new LuaTable();
        Builtin.add(value, "expand", expand);
        return value;
    }

    private Varargs newParserValue(Varargs args) {
        FrameTable self = self(args, "newParserValue");
        LuaValue text = text(option(args, "text", 2), "newParserValue: text");
        return value(_ -> session.value(self.frame().expand(session.text(text))));
    }

    private Varargs newTemplateParserValue(Varargs args) {
        FrameTable self = self(args, "newTemplateParserValue");
        LuaValue title = option(args, "title", 2);
        LuaValue given = option(args, "args", 3);
        return value(_ -> transclude(self.frame(), title, given));
    }

    private Varargs expandTemplate(Varargs args) {
        FrameTable self = self(args, "expandTemplate");
        return transclude(self.frame(), option(args, "title", 2), option(args, "args", 3));
    }

    private LuaValue transclude(Frame frame, LuaValue name, LuaValue given) {
        String text = name instanceof TitleTable title
                ? ':' + session.site().namespaces().prefixedText(title.title())
                : session.text(text(name, "frame:expandTemplate: title"));
        Optional<Title> title = frame.template(text);
        if (title.isEmpty()) {
            throw session.vm().error(LuaTexts.of("expandTemplate: invalid title \"" + text + "\""));
        }
        return frame.transclude(title.get().withoutFragment(), strings(given))
                .map(session::value)
                .orElseThrow(() ->
                        session.vm().error(LuaTexts.of("expandTemplate: template \"" + text + "\" does not exist")));
    }

    /** Arguments from a table, in its order; numbered ones first. */
    private Map<String, String> strings(LuaValue given) {
        Map<String, String> numbered = new LinkedHashMap<>();
        if (!(given instanceof LuaTable table)) {
            return numbered;
        }
        Map<String, String> named = new LinkedHashMap<>();
        Varargs three = session.globals().rawget(LuaTexts.of("pairs")).invoke(table);
        Varargs entry = three.arg1().invoke(three.arg(2), three.arg(3));
        while (!entry.arg1().isnil()) {
            session.meter().step();
            LuaValue value = entry.arg(2);
            String text = value instanceof LuaString || value instanceof LuaNumber
                    ? session.text(value)
                    : value.isboolean()
                            ? value.toboolean() ? "1" : ""
                            : session.text(session.globals()
                                    .rawget(LuaTexts.of("tostring"))
                                    .call(value));
            (entry.arg1() instanceof LuaNumber ? numbered : named).put(LuaTexts.text(entry.arg1()), text);
            entry = three.arg1().invoke(three.arg(2), entry.arg1());
        }
        numbered.putAll(named);
        return numbered;
    }

    private Varargs newChild(Varargs args) {
        FrameTable self = self(args, "newChild");
        LuaValue name = option(args, "title", 2);
        Title title = name.isnil()
                ? self.frame().title()
                : session.state()
                        .titles()
                        .find(
                                name instanceof TitleTable table
                                        ? session.site().namespaces().prefixedText(table.title())
                                        : session.text(name),
                                0)
                        .orElseThrow(() -> new LuaError("frame:newChild: invalid title"));
        Frame child = self.frame().child(title, strings(option(args, "args", 3)));
        return new FrameTable(session, child, self);
    }

    private Varargs callParserFunction(Varargs args) {
        FrameTable self = self(args, "callParserFunction");
        LuaValue name;
        LuaTable given;
        if (args.arg(2) instanceof LuaTable options) {
            name = options.rawget(LuaTexts.of("name"));
            given = options.rawget(LuaTexts.of("args")) instanceof LuaTable table
                    ? table
                    : single(options.rawget(LuaTexts.of("args")));
        } else {
            name = args.arg(2);
            given = args.arg(3) instanceof LuaTable table ? table : rest(args, 3);
        }
        if (!FrameTable.isText(name)) {
            throw new LuaError("frame:callParserFunction: function name should be a string or number");
        }
        return call(self.frame(), LuaTexts.text(name), strings(given));
    }

    private static LuaTable single(LuaValue value) {
        LuaTable table = new LuaTable();
        if (!value.isnil()) {
            table.rawset(1, value);
        }
        return table;
    }

    private static LuaTable rest(Varargs args, int from) {
        LuaTable table = new LuaTable();
        for (int i = from; i <= args.narg(); i++) {
            table.rawset(i - from + 1, args.arg(i));
        }
        return table;
    }

    private Varargs extensionTag(Varargs args) {
        FrameTable self = self(args, "extensionTag");
        String name = session.text(text(option(args, "name", 2), "frame:extensionTag: tag name"));
        LuaValue content = option(args, "content", 3);
        LuaValue attributes = option(args, "args", 4);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("1", content.isnil() ? "" : session.text(content));
        if (attributes instanceof LuaTable) {
            strings(attributes).forEach((key, value) -> all.put(isNumber(key) ? "2" : key, value));
        } else if (FrameTable.isText(attributes)) {
            all.put("2", session.text(attributes));
        }
        return call(self.frame(), "#tag:" + name, all);
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }

    /**
     * Calls a function with values. They stand in the call as arguments of a template, so that nothing in them is expanded or
     * taken for a pipe.
     */
    private LuaValue call(Frame frame, String written, Map<String, String> given) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        if (!frame.hasFunction(name)) {
            throw session.vm().error(LuaTexts.of("callParserFunction: function \"" + name + "\" was not found"));
        }
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder call = new StringBuilder("{{").append(name).append(':');
        boolean first = true;
        if (colon >= 0) {
            values.put("first", written.substring(colon + 1));
            call.append("{{{first}}}");
            first = false;
        }
        int count = 0;
        for (Map.Entry<String, String> argument : given.entrySet()) {
            count++;
            call.append(first ? "" : "|");
            if (!isNumber(argument.getKey())) {
                values.put("n" + count, argument.getKey());
                call.append(first ? "|" : "").append("{{{n").append(count).append("}}}=");
            }
            first = false;
            values.put("v" + count, argument.getValue());
            call.append("{{{v").append(count).append("}}}");
        }
        call.append("}}");
        Frame surroundings = frame.child(frame.title(), values);
        return session.value(surroundings.expand(call.toString()));
    }

    /** Used where an argument must be a string. */
    static String required(Varargs args, int index, String function) {
        return Check.text(args, index, function);
    }
}
