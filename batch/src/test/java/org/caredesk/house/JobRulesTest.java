package org.caredesk.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.caredesk.batch.JobDesk;
import org.caredesk.broken.BrokenManager;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Jobs keep the rules of the house, and each rule bites on a class that breaks it. */
class JobRulesTest {
  @TestFactory
  Stream<DynamicTest> theyKeep() {
    JavaClasses ours =
        new ClassFileImporter()
            .importUrl(JobDesk.class.getProtectionDomain().getCodeSource().getLocation());
    return JobRules.all().entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleBites() {
    JavaClasses broken = new ClassFileImporter().importClasses(BrokenManager.class);
    return JobRules.all().entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThatThrownBy(() -> rule.getValue().check(broken))
                            .isInstanceOf(AssertionError.class)));
  }
}
