// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.spec;

import java.io.IOException;
import java.util.Arrays;
import org.explorepedia.lua.host.Scripts;
import org.explorepedia.wikitext.spec.BenchMain;
import org.explorepedia.wikitext.spec.DiffMain;
import org.explorepedia.wikitext.spec.EngineParts;
import org.explorepedia.wikitext.spec.PagesMain;
import org.explorepedia.wikitext.spec.SpecMain;

/** {@code bin/spec}, {@code bin/spec-pages}, {@code bin/spec-diff} and {@code bin/bench parse}: the runners of the engine, with Lua. */
public final class LuaMain {

    private LuaMain() {}

    /** @param arguments first which runner, then its own */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Scripts scripts = new Scripts();
        EngineParts lua = builder -> builder.function(scripts.function());
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "spec" -> SpecMain.run(rest, lua);
            case "pages" -> PagesMain.run(rest, lua);
            case "diff" -> DiffMain.run(rest, lua);
            case "bench" -> BenchMain.run(rest, lua);
            default -> throw new IllegalArgumentException("spec, pages, diff or bench");
        }
    }
}
