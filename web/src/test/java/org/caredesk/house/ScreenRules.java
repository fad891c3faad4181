package org.caredesk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules for screens, each a sentence with the check behind it. */
final class ScreenRules {
  private static final int SERVICES_OF_A_BEAN = 4;

  private ScreenRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("screens see no entity, repository or gateway", seesNoInside());
    rules.put("screens know jobs by the job desk alone", jobsByTheirDesk());
    rules.put("beans live for a request or a view", beansAreShortLived());
    rules.put("beans ask at most four services", beansAskFewServices());
    rules.put("only one class shows messages", oneVoice());
    rules.put("time comes from the clock", timeComesFromTheClock());
    rules.put("money is never a double", moneyIsNoDouble());
    rules.put("no class is named after a pattern", plainNames());
    return rules;
  }

  private static ArchRule jobsByTheirDesk() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are jobs from inside",
                type ->
                    type.getPackageName().startsWith("org.caredesk.batch")
                        && !type.getSimpleName().equals("JobDesk")));
  }

  private static ArchRule beansAreShortLived() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Bean")
        .should()
        .beAnnotatedWith(RequestScoped.class)
        .orShould()
        .beAnnotatedWith(ViewScoped.class)
        .orShould()
        .beAnnotatedWith(org.omnifaces.cdi.ViewScoped.class);
  }

  private static ArchRule beansAskFewServices() {
    return classes()
        .should(
            new ArchCondition<>("ask at most four services") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                long services =
                    type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .filter(
                            field ->
                                field
                                    .getRawType()
                                    .getSimpleName()
                                    .matches(".*(Service|Reader|Search|Check|Desk)"))
                        .count();
                if (services > SERVICES_OF_A_BEAN) {
                  events.add(
                      SimpleConditionEvent.violated(type, type.getName() + " asks " + services));
                }
              }
            });
  }

  private static ArchRule oneVoice() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("Notices")
        .should()
        .callMethodWhere(
            describe(
                "a message is shown",
                call ->
                    call.getTargetOwner().isAssignableTo(FacesContext.class)
                        && call.getTarget().getName().equals("addMessage")));
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
