// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.ScriptError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;

/** What readers see of an error that a script raised. */
final class Messages {

    private Messages() {}

    /** {@code Module:Foo:12: text} is shown as {@code Lua error in Module:Foo at line 12: text.} */
    static String of(ScriptError error) {
        LuaValue value = error.getMessageObject();
        if (!(value instanceof LuaString) && !(value instanceof LuaNumber)) {
            return "Lua error: unknown error.";
        }
        String text = LuaTexts.text(value);
        int at = text.indexOf(": ");
        while (at > 0) {
            int start = at;
            while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
                start--;
            }
            if (start < at && start > 1 && text.charAt(start - 1) == ':') {
                return "Lua error in " + text.substring(0, start - 1) + " at line " + text.substring(start, at)
                        + text.substring(at) + ".";
            }
            at = text.indexOf(": ", at + 1);
        }
        return "Lua error: " + text + ".";
    }
}
