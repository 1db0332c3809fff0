package io.salesvoice.telephony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.salesvoice.telephony.conversation.TurnCommand;
import io.salesvoice.telephony.conversation.TurnEvent;
import io.salesvoice.telephony.conversation.TurnMachine;
import io.salesvoice.telephony.conversation.TurnState;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String RULES = ".*\\.(TurnStep|TurnWork|CallerRules|AnswerRules|FloorRules)";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.salesvoice.telephony");

    @Test
    void theConversationKnowsOnlyTheBorderToTheMedia() {
        noClasses()
                .that()
                .resideInAnyPackage("..conversation..", "..call..", "..outbound..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..telephony.sip..", "..rtp..", "..media..", "..vad..", "..recording..", "javax.sip..")
                .because("another transport (WebRTC) must be able to take the same conversation")
                .check(CODE);
    }

    @Test
    void theMediaKnowsNothingOfConversations() {
        noClasses()
                .that()
                .resideInAnyPackage("..telephony.sip..", "..rtp..", "..media..", "..vad..", "..recording..", "..leg..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..conversation..", "..telephony.call..", "..outbound..", "..telephony.web..")
                .because("dependencies point from the application to the border, never back")
                .check(CODE);
    }

    @Test
    void callsAreKnownByThoseWhoHoldThemNotTheOtherWayRound() {
        noClasses()
                .that()
                .resideInAPackage("..telephony.call..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..conversation..", "..outbound..", "..telephony.web..", "..persistence..", "..engines..")
                .because("a call's record is the innermost part")
                .check(CODE);
    }

    @Test
    void adaptersAreReachedByTheirPorts() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..persistence..", "..engines..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..persistence..")
                .because("the database is one way to keep calls")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackages("..persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.springframework.data.jpa..")
                .because("the database is one way to keep calls")
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage("..conversation..", "..telephony.call..", "..outbound..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.salesvoice.common.client..", "org.springframework.web..")
                .because("services are reached through the ports that the conversation owns")
                .check(CODE);
    }

    @Test
    void turnTakingIsPure() {
        noClasses()
                .that()
                .belongToAnyOf(TurnMachine.class, TurnState.class, TurnEvent.class, TurnCommand.class)
                .or()
                .haveNameMatching(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "reactor..",
                        "org.springframework..",
                        "java.util.concurrent..",
                        "org.slf4j..",
                        "..telephony.leg..")
                .because("the rules are driven without audio, threads or clocks")
                .check(CODE);
        noClasses()
                .that()
                .haveNameMatching(RULES)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("time is given with each event")
                .check(CODE);
    }

    @Test
    void servicesDoNotReachIntoEachOther() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.salesvoice.asr..", "io.salesvoice.tts..", "io.salesvoice.dialog..", "io.salesvoice.crm..")
                .because("services depend on common-lib and speech-local only")
                .check(CODE);
    }

    @Test
    void controllersAreInTheWebPackages() {
        classes()
                .that()
                .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
                .should()
                .resideInAnyPackage("..telephony.web..", "..telephony.console..")
                .because("HTTP is at the edge")
                .check(CODE);
    }
}
