// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.wiring.Foundations;
import org.explorepedia.app.wiring.People;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.CreateAccountOutcome;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.right.GroupPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account without a browser. */
@Command(
        name = "create-user",
        description = {
            "Make an account.",
            "The password is read from EXPLOREPEDIA_PASSWORD, from standard input, or asked for at the terminal;"
                    + " never from the command line, which others can see."
        },
        mixinStandardHelpOptions = true)
public final class CreateUserCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "NAME", description = "Name of the account.")
    private String name = "";

    @Option(names = "--admin", description = "Make it an administrator who can also make others administrators.")
    private boolean admin;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Its mail address.")
    private String email = "";

    @Option(names = "--password-stdin", description = "Read the password from the first line of standard input.")
    private boolean passwordFromInput;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = site.read(Map.of());
        String password = password();
        Map<String, Expiry> groups = new HashMap<>();
        if (admin) {
            groups.put(GroupPolicy.SYSOP, Expiry.NEVER);
            groups.put(GroupPolicy.BUREAUCRAT, Expiry.NEVER);
        }
        try (Foundations foundations = Foundations.open(config);
                People people = People.of(foundations)) {
            CreateAccountOutcome outcome =
                    people.accounts().create(new Accounts.Wish(name, password, email, ""), groups);
            Localizer english = foundations.english();
            String created = switch (outcome) {
                case CreateAccountOutcome.Created(var user) -> user.name();
                case CreateAccountOutcome.InvalidName() ->
                    throw new Failure("\"" + name + "\" cannot be the name of an account.");
                case CreateAccountOutcome.NameTaken(String taken) ->
                    throw new Failure("There is an account called \"" + taken + "\" already.");
                case CreateAccountOutcome.PasswordRefused(String key) ->
                    throw new Failure("The password will not do: " + english.text(key));
                case CreateAccountOutcome.InvalidEmail() -> throw new Failure("\"" + email + "\" is no mail address.");
                case CreateAccountOutcome.Blocked(var block) ->
                    throw new Failure("Making accounts is blocked: " + block.reason());
                case CreateAccountOutcome.Throttled(var after) ->
                    throw new Failure("Too many accounts were made; try again in " + after.toMinutes() + " minutes.");
            };
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf(Locale.ROOT, "Made the account \"%s\"%s.%n", created, admin ? ", an administrator" : "");
            out.flush();
        }
        return 0;
    }

    private String password() {
        if (passwordFromInput) {
            return firstLine();
        }
        String fromEnvironment = System.getenv("EXPLOREPEDIA_PASSWORD");
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Failure("There is no terminal to ask for the password at. Give it with --password-stdin or in the"
                    + " environment variable EXPLOREPEDIA_PASSWORD.");
        }
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Once more: ");
        if (first == null || second == null || !Arrays.equals(first, second)) {
            throw new Failure("The two passwords are not the same.");
        }
        return new String(first);
    }

    private static String firstLine() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null || line.isEmpty()) {
                throw new Failure("Standard input holds no password.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
