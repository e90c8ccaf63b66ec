// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.explorepedia.app.wiring.Foundations;
import org.explorepedia.app.wiring.WallFiles;
import org.explorepedia.transfer.wall.WallImporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in walls that {@link ExportWallsCommand} wrote. */
@Command(
        name = "import-walls",
        description =
                "Bring in walls from a file that export-walls wrote. Threads that are here already are passed over.",
        mixinStandardHelpOptions = true)
public final class ImportWallsCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "FILE", description = "File with walls.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path source = Objects.requireNonNull(file);
        if (!Files.isRegularFile(source)) {
            throw new Failure("There is no file " + source + ".");
        }
        try (Foundations foundations = Foundations.open(site.read(Map.of()));
                InputStream in = new BufferedInputStream(Files.newInputStream(source))) {
            WallImporter.Report report = WallFiles.into(foundations).read(in);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf(
                    Locale.ROOT,
                    "%,d threads with %,d messages stored, %,d were here already%n",
                    report.threads(),
                    report.messages(),
                    report.present());
            if (!report.strangers().isEmpty()) {
                out.println("Left out, since nobody has an account of that name here: "
                        + String.join(", ", report.strangers().stream().sorted().toList()));
            }
            return 0;
        } catch (IOException e) {
            throw new Failure(source + " cannot be read: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new Failure(source + " is no file of walls, or breaks off: " + e.getMessage());
        }
    }
}
