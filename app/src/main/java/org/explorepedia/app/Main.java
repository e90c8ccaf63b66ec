// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app;

import org.explorepedia.app.cli.CreateUserCommand;
import org.explorepedia.app.cli.ExportWallsCommand;
import org.explorepedia.app.cli.Faults;
import org.explorepedia.app.cli.ImportCommand;
import org.explorepedia.app.cli.ImportWallsCommand;
import org.explorepedia.app.cli.ServeCommand;
import org.explorepedia.app.cli.Version;
import org.explorepedia.app.cli.VersionCommand;
import org.explorepedia.app.cli.WarmUpCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program's entry. Each thing it can do is one class in {@code org.explorepedia.app.cli}; a new one is added to
 * {@code subcommands} here and nowhere else.
 */
@Command(
        name = "explorepedia",
        description = "An encyclopedia that you can run yourself.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportWallsCommand.class,
            ImportWallsCommand.class,
            CreateUserCommand.class,
            WarmUpCommand.class,
            VersionCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrongly called. */
    public static void main(String[] args) {
        // Libraries that log through the JDK join the others.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"--help"} : args));
    }

    /** All commands, ready to be run; one for each run since it holds what was parsed. */
    static CommandLine commandLine() {
        Faults faults = new Faults();
        return new CommandLine(new Main()).setExecutionExceptionHandler(faults).setParameterExceptionHandler(faults);
    }
}
