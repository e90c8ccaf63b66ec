// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.site.SiteConfig;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;

/** What libraries may ask of the parse in which their scripts run. Belongs to one parse and its thread. */
public interface LuaHost {

    /** The wiki. */
    SiteConfig site();

    /** The parse: request, titles, facts, markers. */
    ParseState state();

    /** The frame in which the running {@code #invoke} stands; for parser functions and texts to be expanded. */
    Frame frame();

    /** Counts what scripts use; to be asked in every loop whose length a script decides. */
    Meter meter();

    /** The table {@code mw} as it is being built, for functions that stand in it directly. */
    LuaTable mw();

    /** A library by its name; opened if it was not yet. */
    LuaValue opened(String name);

    /** Runs a Lua text that belongs to the program, in the surroundings of this host; compiled once for all parses. */
    LuaValue run(String chunkName, String source);

    /** Markers of set-aside parts, as scripts see them. */
    StripMarkers stripMarkers();
}
