// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.RevisionTexts;
import org.explorepedia.core.wall.MessageTexts;
import org.explorepedia.transfer.wall.WallExporter;
import org.explorepedia.transfer.wall.WallImporter;
import org.explorepedia.wikitext.WikitextEngine;

/** Writes and reads files of walls for commands that run beside the server or without one. */
public final class WallFiles {

    private static final long CACHE = 16L * 1024 * 1024;

    private WallFiles() {}

    public static WallExporter outOf(Foundations foundations) {
        return new WallExporter(foundations.work());
    }

    public static WallImporter into(Foundations foundations) {
        WikitextEngine engine = Engines.of(foundations.site());
        RenderService render = new RenderService(
                engine,
                foundations.work(),
                new RevisionTexts(foundations.work(), CACHE),
                foundations.messages(),
                foundations.clock(),
                CACHE);
        return new WallImporter(foundations.work(), new MessageTexts(render)::html);
    }
}
