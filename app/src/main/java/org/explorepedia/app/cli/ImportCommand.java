// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.wiring.Foundations;
import org.explorepedia.app.wiring.Imports;
import org.explorepedia.transfer.dump.DumpReader;
import org.explorepedia.transfer.dump.NotADump;
import org.explorepedia.transfer.load.DumpImporter;
import org.explorepedia.transfer.load.ImportOptions;
import org.explorepedia.transfer.load.ImportProgress;
import org.explorepedia.transfer.load.ImportReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in the pages of MediaWiki dumps. */
@Command(
        name = "import",
        description = {
            "Bring in pages from MediaWiki XML dumps, plain or packed with bzip2 or gzip, with their history.",
            "A server may run on the same data meanwhile. An import that was stopped is run again and goes on."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final Duration REPORT_EVERY = Duration.ofSeconds(2);
    private static final int SHOWN = 20;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(
            names = "--author-prefix",
            paramLabel = "PREFIX",
            description = "Put before the names of authors, as in \"enwiki>\". Without it, revisions belong to accounts"
                    + " of the same name on this wiki.")
    private String authorPrefix = "";

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Dumps to import, in this order.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Failure("There is no file " + file + ".");
            }
        }
        Config config = site.read(Map.of());
        boolean whole = true;
        try (Foundations foundations = Foundations.open(config)) {
            DumpImporter importer = Imports.into(foundations);
            for (Path file : files) {
                whole &= run(importer, file);
            }
        }
        return whole ? 0 : 1;
    }

    private boolean run(DumpImporter importer, Path file) {
        out().println("Importing " + file);
        try (DumpReader reader = DumpReader.open(file)) {
            ImportOptions options =
                    new ImportOptions(Objects.toString(file.getFileName(), "dump"), authorPrefix, Files.size(file));
            ImportReport report = importer.run(reader, options, new Printer());
            print(report);
            return report.broken().isEmpty();
        } catch (NotADump e) {
            throw new Failure(file + " is no MediaWiki XML dump: " + e.getMessage() + ".");
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".");
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage());
        }
    }

    private void print(ImportReport report) {
        PrintWriter out = out();
        double seconds = Math.max(0.001, report.elapsed().toNanos() / 1e9);
        out.printf(
                Locale.ROOT,
                "  %,d pages (%,d new), %,d revisions stored, %,d were here already; %.1f s, %,.0f pages/s%n",
                report.pages(),
                report.newPages(),
                report.revisions(),
                report.revisionsPresent(),
                seconds,
                report.pages() / seconds);
        report.lostNamespaces()
                .forEach((name, pages) -> out.printf(
                        Locale.ROOT,
                        "  This wiki has no namespace \"%s\": %,d pages became articles called %s:…  (see the setting"
                                + " site.namespaces)%n",
                        name,
                        pages,
                        name));
        if (report.changedTotal() > 0) {
            out.printf(Locale.ROOT, "  %,d titles read differently here, such as:%n", report.changedTotal());
            report.changedTitles().entrySet().stream()
                    .limit(SHOWN)
                    .forEach(title -> out.println("    " + title.getKey() + " → " + title.getValue()));
        }
        if (report.refusedTotal() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %,d pages were left out, since their titles cannot stand here:%n",
                    report.refusedTotal());
            report.refused().stream()
                    .limit(SHOWN)
                    .forEach(page -> out.println("    " + page.title() + " (" + page.reason() + ")"));
        }
        if (report.revisionsWithoutText() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %,d revisions were left out, since the dump does not hold their text%n",
                    report.revisionsWithoutText());
        }
        if (report.otherSlots() > 0) {
            out.printf(Locale.ROOT, "  %,d contents beside the pages' main ones were left out%n", report.otherSlots());
        }
        report.broken()
                .ifPresent(broken -> out.println("  The dump breaks off"
                        + (broken.line() > 0 ? " in line " + broken.line() : "") + ": " + broken.reason()
                        + ". What stood before is imported; with a sound file the import goes on from there."));
        out.flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** Prints how far the import is, now and then. */
    private final class Printer implements ImportProgress.Listener {

        private Duration last = Duration.ZERO;

        @Override
        public void progressed(ImportProgress progress) {
            if (progress.elapsed().minus(last).compareTo(REPORT_EVERY) < 0) {
                return;
            }
            last = progress.elapsed();
            String share = progress.totalBytes() > 0
                    ? String.format(Locale.ROOT, " (%d %%)", progress.bytesRead() * 100 / progress.totalBytes())
                    : "";
            out().printf(
                            Locale.ROOT,
                            "  %,d pages, %,d revisions%s, %,.0f pages/s, %,.0f revisions/s%n",
                            progress.pages(),
                            progress.revisions(),
                            share,
                            progress.pagesPerSecond(),
                            progress.revisionsPerSecond());
            out().flush();
        }
    }
}
