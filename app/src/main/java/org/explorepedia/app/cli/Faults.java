// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.PrintWriter;
import org.explorepedia.app.config.ConfigFault;
import org.explorepedia.core.store.StorageUnavailable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong: 2 for a wrong call or setting, 1 for everything else. */
public final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return switch (fault) {
            case ConfigFault wrong -> say(command, wrong.getMessage(), CommandLine.ExitCode.USAGE);
            case Failure failed -> say(command, failed.getMessage(), CommandLine.ExitCode.SOFTWARE);
            case StorageUnavailable down -> say(command, down.getMessage(), CommandLine.ExitCode.SOFTWARE);
            default -> {
                // A bug: the trace is for whoever reports it.
                LoggerFactory.getLogger(Faults.class).error("This should not happen; please report it", fault);
                yield CommandLine.ExitCode.SOFTWARE;
            }
        };
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        return say(
                command,
                fault.getMessage() + ". See: " + command.getCommandSpec().qualifiedName() + " --help",
                CommandLine.ExitCode.USAGE);
    }

    private static int say(CommandLine command, @org.jspecify.annotations.Nullable String message, int code) {
        PrintWriter out = command.getErr();
        out.println("explorepedia: " + (message == null ? "failed" : message.replaceAll("\\s*[\\r\\n]+\\s*", " ")));
        out.flush();
        return code;
    }
}
