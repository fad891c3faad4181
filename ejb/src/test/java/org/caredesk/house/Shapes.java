package org.caredesk.house;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions on how a class is made, in words of the house. */
final class Shapes {
  /** The only services that anyone may call: who signs in has no role yet. At most six. */
  static final Set<String> DOORS_WITHOUT_A_ROLE =
      Set.of(
          "org.caredesk.report.FiguresReader",
          "org.caredesk.staff.StaffSessionService",
          "org.caredesk.staff.StaffIdentityStore",
          "org.caredesk.staff.SignInService");

  private Shapes() {}

  static boolean isBean(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
  }

  /** Every door says who may knock, the class for all or each method for itself. */
  static ArchCondition<JavaClass> nameItsRoles() {
    return condition(
        "name the roles that may call it",
        type -> {
          boolean named =
              namesRoles(type)
                  || DOORS_WITHOUT_A_ROLE.contains(type.getName())
                  || doors(type).allMatch(Shapes::namesRoles);
          return named ? "" : type.getName() + " names no roles";
        });
  }

  /** A short transaction of its own around money. */
  static ArchCondition<JavaClass> beRequiresNew() {
    return condition(
        "run in a new transaction",
        type -> {
          boolean isNew =
              hasTransaction(type, "REQUIRES_NEW")
                  || doors(type).allMatch(method -> hasTransaction(method, "REQUIRES_NEW"));
          return isNew ? "" : type.getName() + " joins the caller's transaction";
        });
  }

  /** A call to a gateway may take long; a transaction must never wait for it. */
  static ArchCondition<JavaClass> callGatewaysOutsideTransactions(Predicate<JavaMethod> money) {
    return condition(
        "call gateways outside every transaction",
        type -> {
          boolean calls =
              type.getMethodCallsFromSelf().stream()
                  .anyMatch(call -> call.getTarget().resolveMember().filter(money).isPresent());
          boolean outside = !isBean(type) || hasTransaction(type, "NOT_SUPPORTED");
          return !calls || outside ? "" : type.getName() + " calls a gateway in a transaction";
        });
  }

  /** Changes by verbs that check, made by JPA through a constructor nobody else may use. */
  static ArchCondition<JavaClass> haveVerbsInsteadOfSetters() {
    return condition(
        "have no setters",
        type ->
            type.getMethods().stream()
                .map(HasName::getName)
                .filter(name -> name.matches("set[A-Z].*"))
                .findFirst()
                .map(name -> type.getName() + "." + name)
                .orElse(""));
  }

  private static Stream<JavaMethod> doors(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(method -> !method.isAnnotatedWith("jakarta.annotation.PostConstruct"))
        .filter(method -> !method.isAnnotatedWith("jakarta.annotation.PreDestroy"));
  }

  private static boolean namesRoles(CanBeAnnotated member) {
    return member.isAnnotatedWith(RolesAllowed.class) || member.isAnnotatedWith(DenyAll.class);
  }

  private static boolean hasTransaction(HasAnnotations<?> member, String attribute) {
    return member.getAnnotations().stream()
        .filter(
            annotation ->
                annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                    || annotation.getRawType().isEquivalentTo(Transactional.class))
        .map(JavaAnnotation::getProperties)
        .anyMatch(properties -> String.valueOf(properties.get("value")).endsWith(attribute));
  }

  /** A condition by a function that answers what is wrong, or nothing. */
  static ArchCondition<JavaClass> condition(String words, Function<JavaClass, String> wrong) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String what = wrong.apply(type);
        if (!what.isEmpty()) {
          events.add(SimpleConditionEvent.violated(type, what));
        }
      }
    };
  }
}
