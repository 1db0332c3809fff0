package io.salesvoice.tts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.salesvoice.tts", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule theDomainKnowsNoFrameworkAndNoEngine = noClasses()
            .that()
            .resideInAPackage("..tts.speech..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "io.micrometer..",
                    "..speech.synthesis.rhvoice..",
                    "..speech.synthesis.espeak..",
                    "..tts.application..",
                    "..tts.web..",
                    "..tts.local..",
                    "..tts.cache..")
            .because("what speech is does not depend on who makes or keeps it");

    @ArchTest
    static final ArchRule useCasesKnowNoAdapterAndNoWeb = noClasses()
            .that()
            .resideInAPackage("..tts.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..tts.web..",
                    "..tts.local..",
                    "..tts.cache..",
                    "..tts.lexicon..",
                    "..speech.synthesis.rhvoice..",
                    "..speech.synthesis.espeak..",
                    "org.springframework.data..",
                    "org.springframework.web..")
            .because("dependencies point from the web to the domain, and adapters are exchangeable");

    @ArchTest
    static final ArchRule onlyTheLocalAdapterNamesAnEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..tts.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..speech.synthesis.rhvoice..", "..speech.synthesis.espeak..")
            .because("an engine is chosen in one place");

    @ArchTest
    static final ArchRule adaptersDoNotKnowTheWeb = noClasses()
            .that()
            .resideInAnyPackage("..tts.local..", "..tts.cache..", "..tts.lexicon..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..tts.web..")
            .because("HTTP is one way in, not a thing to build upon");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.salesvoice.telephony..", "io.salesvoice.asr..", "io.salesvoice.dialog..", "io.salesvoice.crm..")
            .because("services share common-lib and speech-local only");
}
