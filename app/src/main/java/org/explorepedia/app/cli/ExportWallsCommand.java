// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.explorepedia.app.wiring.Foundations;
import org.explorepedia.app.wiring.WallFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all walls to a file. */
@Command(
        name = "export-walls",
        description = "Write all walls to an XML file, with every version of every message.",
        mixinStandardHelpOptions = true)
public final class ExportWallsCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "FILE", description = "File to be written; it must not be there yet.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(file);
        if (Files.exists(target)) {
            throw new Failure("There is a file " + target + " already.");
        }
        try (Foundations foundations = Foundations.open(site.read(Map.of()));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            long threads = WallFiles.outOf(foundations).write(out);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "%,d threads written to %s%n", threads, target);
            return 0;
        } catch (IOException | XMLStreamException e) {
            throw new Failure(target + " cannot be written: " + e.getMessage());
        }
    }
}
