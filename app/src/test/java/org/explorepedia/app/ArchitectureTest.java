// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The arrows and rules of ARCHITECTURE.md, checked against the compiled modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String[] JDK_WITHOUT_SERVICES = {
        "java.lang..",
        "java.util",
        "java.util.concurrent..",
        "java.util.function",
        "java.util.random",
        "java.util.regex",
        "java.util.stream",
        "java.util.zip",
        "java.io..",
        "java.nio..",
        "java.math..",
        "java.text..",
        "java.time..",
        "java.net",
        "java.security..",
        "org.jspecify.annotations"
    };

    private JavaClasses product;

    @BeforeAll
    void readClasses() {
        product = new ClassFileImporter()
                .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                .importPackages("org.explorepedia");
    }

    @Test
    void wikitextKnowsTheJdkOnly() {
        check(classes()
                .that()
                .resideInAPackage("org.explorepedia.wikitext..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage("org.explorepedia.wikitext..").or(jdkWithoutServices())));
    }

    @Test
    void coreKnowsWikitextAndNoFramework() {
        check(classes()
                .that()
                .resideInAPackage("org.explorepedia.core..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.explorepedia.core..",
                                "org.explorepedia.wikitext..",
                                "com.ibm.icu..",
                                "com.github.benmanes.caffeine..",
                                "javax.crypto..")
                        .or(jdkWithoutServices())));
    }

    @Test
    void luaKnowsWikitextAndItsInterpreter() {
        check(classes()
                .that()
                .resideInAPackage("org.explorepedia.lua..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.explorepedia.lua..", "org.explorepedia.wikitext..", "org.luaj..", "com.ibm.icu..")
                        .or(jdkWithoutServices())));
    }

    @Test
    void onlyTheProgramKnowsLua() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.explorepedia.lua..", "org.explorepedia.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.explorepedia.lua..", "org.luaj.."));
    }

    @TestFactory
    Collection<DynamicTest> modulesPointInwards() {
        Map<String, String[]> forbidden = Map.of(
                "storage",
                        new String[] {"org.explorepedia.web..", "org.explorepedia.transfer..", "org.explorepedia.app.."
                        },
                "transfer",
                        new String[] {"org.explorepedia.web..", "org.explorepedia.storage..", "org.explorepedia.app.."},
                "web",
                        new String[] {
                            "org.explorepedia.storage..", "org.explorepedia.transfer..", "org.explorepedia.app.."
                        });
        return forbidden.entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(
                        arrow.getKey(),
                        () -> check(noClasses()
                                .that()
                                .resideInAPackage("org.explorepedia." + arrow.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(arrow.getValue()))))
                .toList();
    }

    @Test
    void onlyStorageSqlSpeaksSql() {
        check(noClasses()
                .that(not(resideInAPackage("org.explorepedia.storage.sql..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jooq..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.zaxxer.."));
    }

    @Test
    void onlyStorageKnowsTheSearchLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.explorepedia.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", "org.bouncycastle..", "com.github.luben.."));
    }

    @Test
    void onlyWebSpeaksHttp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.explorepedia.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet..", "gg.jte.."));
    }

    @Test
    void onlyTheProgramReadsCommandsAndSendsMail() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.explorepedia.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "jakarta.mail..", "org.eclipse.angus..", "ch.qos.logback.."));
    }

    @TestFactory
    Collection<DynamicTest> featuresOfAModuleFormNoCycle() {
        return java.util.stream.Stream.of("wikitext", "core", "storage", "lua", "transfer", "web", "app")
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> assertThat(inCycles("org.explorepedia." + module + "."))
                                .as("features that need each other")
                                .isEmpty()))
                .toList();
    }

    /** Features of a module which, over others or directly, need themselves. */
    private Set<String> inCycles(String module) {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass type : product) {
            feature(module, type)
                    .ifPresent(feature -> type.getDirectDependenciesFromSelf().stream()
                            .flatMap(arrow -> feature(module, arrow.getTargetClass()).stream())
                            .filter(other -> !other.equals(feature))
                            .forEach(needs.computeIfAbsent(feature, _ -> new TreeSet<>())::add));
        }
        // Whoever needs nothing that is left cannot be part of a cycle; nor can one whom nobody left needs.
        while (needs.values().removeIf(others -> others.stream().noneMatch(needs::containsKey))
                || needs.keySet()
                        .removeIf(feature -> needs.values().stream().noneMatch(others -> others.contains(feature)))) {}
        return needs.keySet();
    }

    private static Optional<String> feature(String module, JavaClass type) {
        String place = type.getPackageName() + ".";
        return place.startsWith(module) && place.length() > module.length()
                ? Optional.of(place.substring(module.length(), place.indexOf('.', module.length())))
                : Optional.empty();
    }

    @Test
    void nothingMutableIsStatic() {
        check(fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(not(resideInAPackage("org.explorepedia.web.jte..")))
                .should(new NeverChange()));
    }

    @Test
    void namesSayWhatAClassDoes() {
        check(noClasses().should().haveNameMatching(".*(Manager|Util|Utils|Utility|Helper|Helpers|Impl)(\\$.*)?"));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(product);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> jdkWithoutServices() {
        return resideInAnyPackage(JDK_WITHOUT_SERVICES)
                .or(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "primitive", type -> type.getBaseComponentType().isPrimitive()));
    }

    /** A static field is final and of a type that holds no state which a call could change. */
    private static final class NeverChange extends ArchCondition<JavaField> {
        NeverChange() {
            super("be final and hold nothing that changes");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            JavaClass type = field.getRawType();
            boolean stateful = type.getName().startsWith("java.util.concurrent.atomic.")
                    || type.isAssignableTo(ThreadLocal.class)
                    || type.isAssignableTo(Lock.class)
                    || type.isAssignableTo(Future.class)
                    || (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
                            && !type.isInterface()
                            && !type.isEnum();
            boolean changes = !field.getModifiers().contains(JavaModifier.FINAL) || stateful;
            if (changes && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
            }
        }
    }
}
