package org.caredesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import broken.SettableThing;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.stream.Stream;
import org.caredesk.broken.order.ExposedLedger;
import org.caredesk.broken.order.Feature;
import org.caredesk.broken.order.MutableRow;
import org.caredesk.broken.order.TalkativeService;
import org.caredesk.broken.order.ThingManager;
import org.caredesk.broken.shared.UpwardLooking;
import org.caredesk.shared.Roles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The domain keeps the rules of the house, and each rule bites on a class that breaks it. */
class HouseRulesTest {
  private static final Map<String, Class<?>> BREAKERS =
      Map.ofEntries(
          Map.entry("arrows between the rooms point downward only", UpwardLooking.class),
          Map.entry("shared knows no feature", UpwardLooking.class),
          Map.entry(
              "only repositories, readers, searches and ledgers speak SQL", TalkativeService.class),
          Map.entry("repositories and ledgers are package-private", ExposedLedger.class),
          Map.entry("every service names the roles that may call it", ExposedLedger.class),
          Map.entry("enterprise beans are public, or the server refuses them", HiddenBean.class),
          Map.entry("gateways are called by GatewayCalls alone", TalkativeService.class),
          Map.entry("gateways are never called in a transaction", TalkativeService.class),
          Map.entry("ledgers run in a new transaction", ExposedLedger.class),
          Map.entry("entities have verbs and no setters", SettableThing.class),
          Map.entry("money is never a double", TalkativeService.class),
          Map.entry("services take and give Money, not bare numbers", TalkativeService.class),
          Map.entry("time comes from the clock", TalkativeService.class),
          Map.entry("only gateway adapters dial out", TalkativeService.class),
          Map.entry("what is read or asked is a record", MutableRow.class),
          Map.entry("the only interface is the port to the gateways", ThingManager.class),
          Map.entry("no class is named after a pattern", ThingManager.class));

  @TestFactory
  Stream<DynamicTest> theDomainKeeps() {
    JavaClasses domain =
        new ClassFileImporter()
            .importUrl(Roles.class.getProtectionDomain().getCodeSource().getLocation());
    return HouseRules.all().entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(domain)));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleBites() {
    return HouseRules.all().entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.getKey(),
                    () -> {
                      JavaClasses broken =
                          new ClassFileImporter()
                              .importClasses(BREAKERS.get(rule.getKey()), Feature.class);
                      assertThatThrownBy(() -> rule.getValue().check(broken))
                          .isInstanceOf(AssertionError.class);
                    }));
  }

  /** A bean that the server would refuse at first use. */
  @Stateless
  static class HiddenBean {}

  @Test
  void atMostSixDoorsAreWithoutARole() {
    assertThat(Shapes.DOORS_WITHOUT_A_ROLE).hasSizeLessThanOrEqualTo(6);
  }
}
