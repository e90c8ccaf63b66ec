// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The library {@code mw.message}: interface texts with their parameters. */
final class MessageLibrary {

    private final Session session;
    private final LuaTable meta = new SharedTable();

    MessageLibrary(Session session) {
        this.session = session;
    }

    /** A message object. */
    private static final class Message extends SharedTable {
        private final List<String> keys;
        private final @Nullable String raw;
        private final List<LuaValue> parameters = new ArrayList<>();

        Message(List<String> keys, @Nullable String raw) {
            this.keys = keys;
            this.raw = raw;
        }
    }

    LuaTable open() {
        LuaTable methods = new SharedTable();
        Builtin.add(methods, "params", MessageLibrary::parameters);
        Builtin.add(methods, "rawParams", MessageLibrary::parameters);
        Builtin.add(methods, "numParams", MessageLibrary::parameters);
        Builtin.add(methods, "inLanguage", args -> args.arg1());
        Builtin.add(methods, "useDatabase", args -> args.arg1());
        Builtin.add(methods, "plain", args -> LuaTexts.of(plain(self(args))));
        Builtin.add(methods, "exists", args -> LuaValue.valueOf(text(self(args)).isPresent()));
        Builtin.add(
                methods,
                "isBlank",
                args -> LuaValue.valueOf(
                        text(self(args)).filter(t -> !t.isEmpty()).isEmpty()));
        Builtin.add(
                methods,
                "isDisabled",
                args -> LuaValue.valueOf(text(self(args))
                        .filter(t -> !t.isEmpty() && !t.equals("-"))
                        .isEmpty()));
        meta.rawset(LuaTexts.of("__index"), methods);
        Builtin.add(meta, "__tostring", args -> LuaTexts.of(plain(self(args))));
        LuaTable library = new LuaTable();
        Builtin.add(library, "new", args -> make(List.of(Check.text(args, 1, "message.new")), null, args, 2));
        Builtin.add(
                library,
                "newRawMessage",
                args -> make(List.of(), LuaTexts.text(Check.string(args, 1, "message.newRawMessage")), args, 2));
        Builtin.add(library, "newFallbackSequence", this::sequence);
        Builtin.add(library, "rawParam", args -> args.arg1());
        Builtin.add(library, "numParam", args -> args.arg1());
        Builtin.add(library, "getDefaultLanguage", _ -> {
            LuaValue function = session.mw().rawget(LuaTexts.of("getContentLanguage"));
            return function.isnil() ? LuaValue.NIL : function.call();
        });
        return library;
    }

    private Varargs sequence(Varargs args) {
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= args.narg(); i++) {
            keys.add(Check.text(args, i, "message.newFallbackSequence"));
        }
        return make(keys, null, args, args.narg() + 1);
    }

    private Message make(List<String> keys, @Nullable String raw, Varargs args, int from) {
        Message message = new Message(keys, raw);
        message.setmetatable(meta);
        add(message, args, from);
        return message;
    }

    private static Message self(Varargs args) {
        if (args.arg1() instanceof Message message) {
            return message;
        }
        throw Check.wrong(args, 1, "message", "message object");
    }

    private static Varargs parameters(Varargs args) {
        Message message = self(args);
        add(message, args, 2);
        return message;
    }

    private static void add(Message message, Varargs args, int from) {
        if (args.arg(from) instanceof LuaTable list && args.narg() == from) {
            for (int i = 1; !list.rawget(i).isnil(); i++) {
                message.parameters.add(list.rawget(i));
            }
            return;
        }
        for (int i = from; i <= args.narg(); i++) {
            message.parameters.add(args.arg(i));
        }
    }

    private Optional<String> text(Message message) {
        if (message.raw != null) {
            return Optional.of(message.raw);
        }
        return message.keys.stream()
                .flatMap(key -> InterfaceTexts.find(session.state(), key).stream())
                .findFirst();
    }

    private String plain(Message message) {
        String text = text(message)
                .orElseGet(() -> "\u29FC" + (message.keys.isEmpty() ? "" : message.keys.getFirst()) + "\u29FD");
        LuaValue toText = session.globals().rawget(LuaTexts.of("tostring"));
        String[] values = message.parameters.stream()
                .map(value -> LuaTexts.text(toText.call(value)))
                .toArray(String[]::new);
        return InterfaceTexts.fill(text, values);
    }
}
