package io.salesvoice.crm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.salesvoice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule services_share_only_common_lib = noClasses()
            .that(resideInAPackage("io.salesvoice.crm.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.salesvoice..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAPackage("io.salesvoice.crm..").or(resideInAPackage("io.salesvoice.common..")))))
            .because("each service is deployable on its own");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("io.salesvoice.crm.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs another must not be needed by it");

    @ArchTest
    static final ArchRule controllers_stay_inside_their_package = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .and(resideInAPackage("io.salesvoice.crm.."))
            .should()
            .bePackagePrivate()
            .because("HTTP is the only way to a controller");

    @ArchTest
    static final ArchRule controllers_do_not_touch_tables = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .because("transactions and rules are in the services");

    @ArchTest
    static final ArchRule vendors_stay_in_their_adapters = noClasses()
            .that()
            .resideOutsideOfPackage("io.salesvoice.crm.bitrix24..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.salesvoice.crm.bitrix24..")
            .allowEmptyShould(true)
            .because("the port Crm is all that the rest knows of a vendor");
}
