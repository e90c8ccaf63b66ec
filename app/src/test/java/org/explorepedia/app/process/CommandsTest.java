// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.explorepedia.app.process.Program.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in one line, with the exit code that scripts rely on. */
class CommandsTest {

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void chooseFolder() {
        data = folder.resolve("wiki").toString();
    }

    private static void fails(Outcome outcome, int code, String... words) {
        String line = outcome.output()
                .lines()
                .filter(l -> l.startsWith("explorepedia: "))
                .findFirst()
                .orElse("");
        assertThat(line).as(outcome.output()).contains(words);
        assertThat(outcome.exitCode()).isEqualTo(code);
        assertThat(outcome.output()).doesNotContain("\tat ");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            fails(Program.run(Map.of(), "", "serve", "--data", data, "--port", port), 1, port, "--port");
        }
    }

    @Test
    void aDatabaseThatIsDownIsNamed() {
        fails(
                Program.run(
                        Map.of(),
                        "",
                        "serve",
                        "--data",
                        data,
                        "--database",
                        "jdbc:postgresql://127.0.0.1:1/wiki?password=hush&connectTimeout=2"),
                1,
                "PostgreSQL server does not answer");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() {
        // Nobody can make a folder there, not even the user who may do everything else.
        fails(
                Program.run(Map.of(), "", "serve", "--data", "/proc/explorepedia", "--port", "0"),
                1,
                "/proc/explorepedia",
                "--data");
    }

    @Test
    void wrongCallsAreExplained() throws IOException {
        fails(Program.run(Map.of(), "", "serve", "--prot", "1"), 2, "--prot");
        fails(
                Program.run(Map.of("EXPLOREPEDIA_SITE_NAEM", "x"), "", "serve", "--data", data),
                2,
                "EXPLOREPEDIA_SITE_NAME");
        fails(Program.run(Map.of(), "", "import", "--data", data, "nowhere.xml"), 1, "nowhere.xml");
        Path letter = Files.writeString(folder.resolve("letter.xml"), "Dear wiki,");
        fails(Program.run(Map.of(), "", "import", "--data", data, letter.toString()), 1, "no MediaWiki XML dump");
        fails(Program.run(Map.of(), "", "serve", "--data", letter.toString()), 1, "is a file");
    }

    @Test
    void accountsAreMadeWithoutABrowser() {
        Outcome made = Program.run(
                Map.of(), "a long password\n", "create-user", "Ana", "--admin", "--password-stdin", "--data", data);
        assertThat(made.output()).contains("Made the account \"Ana\", an administrator.");
        assertThat(made.exitCode()).isZero();
        fails(
                Program.run(
                        Map.of("EXPLOREPEDIA_PASSWORD", "a long password"), "", "create-user", "Ana", "--data", data),
                1,
                "an account called \"Ana\" already");
        fails(
                Program.run(Map.of("EXPLOREPEDIA_PASSWORD", "short"), "", "create-user", "Bo", "--data", data),
                1,
                "The password will not do");
    }

    @Test
    void stopsWhenTold() throws InterruptedException {
        Process server = Program.start(Map.of(), List.of("serve", "--data", data, "--port", "0"));
        try {
            assertThat(Program.address(server)).startsWith("http://localhost:");
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isIn(0, 143);
        } finally {
            server.destroyForcibly();
        }
    }
}
