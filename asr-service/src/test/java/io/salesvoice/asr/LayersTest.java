package io.salesvoice.asr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.salesvoice.asr", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.micrometer..", "..application..", "..web..")
            .because("recognition is the same whoever serves it");

    @ArchTest
    static final ArchRule useCasesKnowNoEngineAndNoWeb = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..whisper..", "..web..", "..config..", "..metrics..")
            .because("dependencies point from the web to the domain, and engines are exchangeable");

    @ArchTest
    static final ArchRule onlyTheConfigurationNamesAnEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..whisper..", "..config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..whisper..")
            .because("an engine is chosen in one place");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.salesvoice.telephony..", "io.salesvoice.tts..", "io.salesvoice.dialog..", "io.salesvoice.crm..")
            .because("services share common-lib and speech-local only");
}
