package io.salesvoice.dialog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.salesvoice.dialog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NOTHING_ELSE = classes()
            .that()
            .resideInAPackage("..dialog.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..dialog.domain..", "java..", "org.jspecify..")
            .because("ports are plain Java that every adapter can implement");

    @ArchTest
    static final ArchRule THE_ENGINE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..dialog.engine..", "..dialog.intent..", "..dialog.domain..", "..dialog.language..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "reactor..", "io.micrometer..")
            .because("a turn is a function of state and words, testable without anything around it");

    @ArchTest
    static final ArchRule THE_ENGINE_WRITES_NOTHING = noClasses()
            .that()
            .resideInAPackage("..dialog.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..dialog.session..", "..dialog.crm..", "..dialog.web..", "..common.client..")
            .because("what is to be done stands in the plan and is done after the commit");

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("..dialog.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..dialog.web..")
            .because("dependencies point from the web to the use cases");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_REACHED_OVER_THE_WIRE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.salesvoice.crm..", "io.salesvoice.asr..", "io.salesvoice.tts..", "io.salesvoice.telephony..")
            .because("services depend on common-lib and speech-local only");

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_THE_MODEL = noClasses()
            .that()
            .resideOutsideOfPackage("..dialog.embedding..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.salesvoice.speech..")
            .because("embeddings stand behind the dialog's own port");
}
