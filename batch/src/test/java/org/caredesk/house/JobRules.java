package org.caredesk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules for jobs, each a sentence with the check behind it. */
final class JobRules {
  private JobRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("jobs see no entity, repository or gateway", seesNoInside());
    rules.put("the door for the clock knows no screen", knowsNoScreen());
    rules.put("time comes from the clock", timeComesFromTheClock());
    rules.put("money is never a double", moneyIsNoDouble());
    rules.put("no class is named after a pattern", plainNames());
    return rules;
  }

  private static ArchRule knowsNoScreen() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.caredesk.web..", "jakarta.faces..", "jakarta.servlet..");
  }

  static ArchRule seesNoInside() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are entities, repositories, gateways or SQL",
                type ->
                    type.isAnnotatedWith(Entity.class)
                        || type.getSimpleName().matches(".*(Repository|Ledger|GatewayCalls)")
                        || type.getSimpleName().equals("PaymentGateway")
                        || type.getPackageName()
                            .matches("java\\.sql|javax\\.sql|jakarta\\.persistence.*")));
  }

  static ArchRule timeComesFromTheClock() {
    return noClasses()
        .should()
        .callCodeUnitWhere(describe("the time is read", call -> readsTheTime(call.getTarget())));
  }

  private static boolean readsTheTime(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    boolean takesClock =
        target.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Clock.class));
    return owner.startsWith("java.time.") && target.getName().equals("now") && !takesClock
        || owner.equals("java.time.Clock") && target.getName().startsWith("system")
        || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
        || owner.equals("java.util.Date")
            && target.getName().equals("<init>")
            && target.getRawParameterTypes().isEmpty();
  }

  static ArchRule moneyIsNoDouble() {
    return noFields()
        .should(
            ArchConditions.have(
                describe(
                    "a floating type",
                    field ->
                        field
                            .getRawType()
                            .getName()
                            .matches("(double|float|java.lang.Double|java.lang.Float)"))));
  }

  static ArchRule plainNames() {
    return noClasses()
        .should()
        .haveNameMatching(
            ".*(Impl|Dao|DAO|Dto|DTO|Manager|Utils?|Helper)|.*\\.(Default|Abstract)\\w+");
  }
}
