// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.List;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.base.ArgumentLibrary;
import org.explorepedia.lua.base.Bit32Library;
import org.explorepedia.lua.hash.HashLibrary;
import org.explorepedia.lua.html.HtmlLibrary;
import org.explorepedia.lua.language.LanguageLibrary;
import org.explorepedia.lua.text.TextLibrary;
import org.explorepedia.lua.uri.UriLibrary;
import org.explorepedia.lua.ustring.UstringLibrary;
import org.explorepedia.wikitext.site.LanguageFacts;

/** The libraries that scripts of MediaWiki count on. */
final class StandardLibraries {

    private StandardLibraries() {}

    static List<LuaLibrary> all() {
        return List.of(
                new Bit32Library(),
                new ArgumentLibrary(),
                new HashLibrary(),
                new HtmlLibrary(),
                new LanguageLibrary(new LanguageFacts.Table()),
                new TextLibrary(),
                new UriLibrary(),
                new UstringLibrary());
    }
}
