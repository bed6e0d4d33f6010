package org.disputehub;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Stages know the shared language and the parts they stand on, never one another: they meet in routes/. */
@AnalyzeClasses(packages = "org.disputehub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] STAGES = {"org.disputehub.intake..", "org.disputehub.correlate..", "org.disputehub.assess..", "org.disputehub.dispatch..", "org.disputehub.feedback..",
            "org.disputehub.deadline..", "org.disputehub.followup..", "org.disputehub.callback.."};

    @ArchTest
    static final ArchRule NO_STAGE_KNOWS_ANOTHER = slices().matching("org.disputehub.(intake|correlate|assess|dispatch|feedback|deadline|followup|callback)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.disputehub.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_SHARED_LANGUAGE_USES_NO_STAGE = noClasses().that().resideInAnyPackage("org.disputehub.report..", "org.disputehub.dispute..", "org.disputehub.mapping..", "org.disputehub.story..")
            .should().dependOnClassesThat().resideInAnyPackage(STAGES);

    @ArchTest
    static final ArchRule MAPPING_AND_LANGUAGE_ARE_PLAIN_JAVA = noClasses().that().resideInAnyPackage("org.disputehub.report..", "org.disputehub.dispute..", "org.disputehub.mapping..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.apache.camel..");

    @ArchTest
    static final ArchRule POLICIES_ARE_PLAIN_JAVA = noClasses().that().haveSimpleNameEndingWith("Policy")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.apache.camel..", "jakarta..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");
}
