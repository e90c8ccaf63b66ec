// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;

/** A program that speaks the Action API as the usual client libraries do: tokens first, then what it came for. */
final class Program implements AutoCloseable {

    private final Person client;

    Program(WikiFixture wiki) {
        this.client = Person.visiting(wiki);
    }

    /** @param parameters pairs as in an address, not encoded: {@code action=query}, {@code titles=A|B} */
    Answer ask(String... parameters) {
        return client.get("/w/api.php?" + query(parameters));
    }

    Answer post(String... parameters) {
        return client.post("/w/api.php", map(parameters));
    }

    /** Sends a change with a fresh token. */
    Answer write(String... parameters) {
        Map<String, String> form = map(parameters);
        form.put("token", token("csrf"));
        return client.post("/w/api.php", form);
    }

    Answer logIn(String name, String password) {
        return post("action=login", "lgname=" + name, "lgpassword=" + password, "lgtoken=" + token("login"));
    }

    String token(String type) {
        Answer answer = ask("action=query", "meta=tokens", "type=" + type);
        String before = "\"" + type + "token\":\"";
        int start = answer.body().indexOf(before) + before.length();
        return answer.body().substring(start, answer.body().indexOf('"', start)).replace("\\\\", "\\");
    }

    Person client() {
        return client;
    }

    private static Map<String, String> map(String... parameters) {
        Map<String, String> map = new LinkedHashMap<>(Map.of("format", "json", "formatversion", "2"));
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            map.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return new HashMap<>(map);
    }

    private static String query(String... parameters) {
        return map(parameters).entrySet().stream()
                .map(one -> one.getKey() + "=" + Person.encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.close();
    }
}
