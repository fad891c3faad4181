package org.caredesk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rules, each a sentence with the check behind it. */
final class HouseRules {
  /** Where SQL is at home without a telling name. */
  private static final Set<String> SQL_AT_HOME =
      Set.of(
          "SchemaMigration",
          "SqlBatch",
          "InstantConverter",
          "SearchSql",
          "RefundRows",
          "Violations");

  private static final Set<String> MONEY_CALLS =
      Set.of("sale", "authorize", "capture", "voidCharge", "refund", "inquire", "status");

  private HouseRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("arrows between the rooms point downward only", classes().should(Arrows.followed()));
    rules.put("shared knows no feature", sharedKnowsNoFeature());
    rules.put("only repositories, readers, searches and ledgers speak SQL", sqlHasItsPlace());
    rules.put("repositories and ledgers are package-private", repositoriesAreHidden());
    rules.put("every service names the roles that may call it", servicesNameRoles());
    rules.put("enterprise beans are public, or the server refuses them", beansArePublic());
    rules.put("gateways are called by GatewayCalls alone", gatewaysHaveOneCaller());
    rules.put("gateways are never called in a transaction", gatewaysOutsideTransactions());
    rules.put("ledgers run in a new transaction", ledgersAreNew());
    rules.put("entities have verbs and no setters", entitiesHaveVerbs());
    rules.put("money is never a double", moneyIsMoney());
    rules.put("services take and give Money, not bare numbers", servicesSpeakMoney());
    rules.put("time comes from the clock", timeComesFromTheClock());
    rules.put("only gateway adapters dial out", adaptersDialOut());
    rules.put("what is read or asked is a record", readModelsAreRecords());
    rules.put("the only interface is the port to the gateways", oneInterface());
    rules.put("no class is named after a pattern", plainNames());
    return rules;
  }

  private static ArchRule sharedKnowsNoFeature() {
    return noClasses()
        .that(inRoom("shared"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.caredesk..")
                .and(DescribedPredicate.not(inRoom("shared")))
                .as("belong to a feature"));
  }

  private static ArchRule sqlHasItsPlace() {
    return noClasses()
        .that(
            describe(
                "are no repository, reader, search or ledger",
                type ->
                    !outermost(type).matches(".*(Repository|Reader|Search|Ledger)")
                        && !SQL_AT_HOME.contains(outermost(type))))
        .should()
        .dependOnClassesThat(
            describe(
                "speak SQL",
                type ->
                    type.isEquivalentTo(EntityManager.class)
                        || type.getPackageName().equals("javax.sql")
                        || type.getPackageName().equals("java.sql")));
  }

  private static ArchRule repositoriesAreHidden() {
    return classes()
        .that(nameEnds("Repository", "Ledger"))
        .should()
        .notBePublic()
        .allowEmptyShould(true);
  }

  private static ArchRule servicesNameRoles() {
    return classes()
        .that(describe("are enterprise beans", Shapes::isBean))
        .and()
        .arePublic()
        .should(Shapes.nameItsRoles());
  }

  private static ArchRule beansArePublic() {
    return classes().that(describe("are enterprise beans", Shapes::isBean)).should().bePublic();
  }

  private static ArchRule gatewaysHaveOneCaller() {
    return noClasses()
        .that(describe("are not GatewayCalls", type -> !outermost(type).equals("GatewayCalls")))
        .should()
        .callMethodWhere(
            describe(
                "a payment gateway is called",
                call ->
                    call.getTargetOwner().getSimpleName().equals("PaymentGateway")
                        && MONEY_CALLS.contains(call.getTarget().getName())));
  }

  private static ArchRule gatewaysOutsideTransactions() {
    return classes().should(Shapes.callGatewaysOutsideTransactions(HouseRules::dialsAGateway));
  }

  private static boolean dialsAGateway(JavaMethod method) {
    return method.getOwner().getSimpleName().equals("GatewayCalls")
        && MONEY_CALLS.contains(method.getName());
  }

  private static ArchRule ledgersAreNew() {
    return classes().that(nameEnds("Ledger")).should(Shapes.beRequiresNew()).allowEmptyShould(true);
  }

  private static ArchRule entitiesHaveVerbs() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(Embeddable.class)
        .should(Shapes.haveVerbsInsteadOfSetters());
  }

  private static ArchRule moneyIsMoney() {
    return noFields()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.have(
                describe(
                    "a floating type",
                    field ->
                        field
                            .getRawType()
                            .getName()
                            .matches("(double|float|java.lang.Double|java.lang.Float)"))));
  }

  private static ArchRule servicesSpeakMoney() {
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(nameEnds("Service"))
        .should()
        .notHaveRawReturnType(BigDecimal.class)
        .andShould(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.have(
                    describe(
                        "bare numbers as arguments",
                        (JavaMethod method) ->
                            method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(BigDecimal.class))))));
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .that(describe("are not Clocks", type -> !outermost(type).equals("Clocks")))
        .should()
        .callCodeUnitWhere(describe("the time is read", call -> readsTheTime(call.getTarget())));
  }

  private static boolean readsTheTime(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean takesClock =
        target.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Clock.class));
    return owner.startsWith("java.time.") && name.equals("now") && !takesClock
        || owner.equals("java.time.Clock") && name.startsWith("system")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || owner.equals("java.util.Date")
            && name.equals("<init>")
            && target.getRawParameterTypes().isEmpty()
        || owner.equals("java.util.Calendar") && name.equals("getInstance");
  }

  private static ArchRule adaptersDialOut() {
    return noClasses()
        .that(
            describe(
                "are no adapters",
                type -> !type.getPackageName().startsWith("org.caredesk.payment.gateway.")))
        .should()
        .dependOnClassesThat(
            describe(
                "dial out",
                type ->
                    type.getPackageName().startsWith("java.net.http")
                        || type.getName().matches("java\\.net\\.(Http.*|Socket|URLConnection)")));
  }

  private static ArchRule readModelsAreRecords() {
    return classes()
        .that(nameEnds("Row", "Details", "Profile", "Receipt", "Request", "Summary"))
        .and()
        .areTopLevelClasses()
        .should()
        .beRecords();
  }

  private static ArchRule oneInterface() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("PaymentGateway")
        .and()
        .areNotAnnotations()
        .and()
        .areTopLevelClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .beInterfaces();
  }

  private static ArchRule plainNames() {
    return noClasses()
        .should()
        .haveNameMatching(
            ".*(Impl|Dao|DAO|Dto|DTO|Manager|Utils?|Helper)|.*\\.(Default|Abstract)\\w+");
  }

  private static DescribedPredicate<JavaClass> inRoom(String room) {
    return describe("stand in " + room, type -> Arrows.room(type).equals(room));
  }

  private static DescribedPredicate<JavaClass> nameEnds(String... endings) {
    return describe(
        "are named so",
        type -> {
          for (String ending : endings) {
            if (type.getSimpleName().endsWith(ending)) {
              return true;
            }
          }
          return false;
        });
  }

  private static String outermost(JavaClass type) {
    JavaClass current = type;
    while (current.getEnclosingClass().isPresent()) {
      current = current.getEnclosingClass().get();
    }
    return current.getSimpleName();
  }
}
