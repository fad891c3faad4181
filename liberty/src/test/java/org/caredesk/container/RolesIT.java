package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every door and who may knock: one row per method of a service. A method without a row fails, a
 * row without a method fails. Allowed is whatever is not refused for the role; what happens then is
 * rolled back.
 */
class RolesIT extends ContainerTest {

  private static final Map<String, String> TABLE = ExpectedRoles.byMethod();

  /**
   * Called by those who may, these would move the clock or start work of their own; only refusals
   * are tried.
   */
  private static final Set<String> NEVER_DONE =
      Set.of(
          "TickService.tick/0",
          "JobDesk.startDue/0",
          "NextDayService.nextDay/0",
          "DemoService.loadOnce/0",
          "ServerService.loseSilent/0",
          "JobStarter.compare/0");

  @Inject private BeanManager beans;
  @Inject private WhoCalls whoCalls;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsOperator operator;
  @Inject private AsSystem system;
  @Inject private AsNobody nobody;
  @Inject private UserTransaction transaction;

  @Test
  void everyMethodOfEveryServiceHasItsRow() {
    Set<String> found =
        doors().flatMap(RolesIT::methods).map(RolesIT::name).collect(Collectors.toSet());
    assertThat(new TreeSet<>(TABLE.keySet())).isEqualTo(new TreeSet<>(found));
  }

  @Test
  void whoMayKnockIsLetInAndNobodyElse() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Class<?> door : doors().toList()) {
      Object service = service(door);
      for (Method method : methods(door).toList()) {
        String expected = TABLE.getOrDefault(name(method), "");
        wrong.addAll(tried(service, method, expected));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private List<String> tried(Object service, Method method, String expected) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Caller> caller : callers().entrySet()) {
      String role = caller.getKey();
      boolean open = expected.equals("everybody") || List.of(expected.split(" ")).contains(role);
      if (open && NEVER_DONE.contains(name(method))) {
        continue;
      }
      if (isLetIn(service, method, caller.getValue()) != open) {
        wrong.add(name(method) + (open ? " refuses " : " lets in ") + role);
      }
    }
    return wrong;
  }

  private boolean isLetIn(Object service, Method method, Caller caller) throws Exception {
    if (method.isAnnotationPresent(Asynchronous.class)) {
      return isNamed(method, caller); // refused where nobody hears it: the names must do
    }
    transaction.begin();
    try {
      return caller.call(() -> knock(service, method));
    } finally {
      transaction.rollback();
    }
  }

  private boolean isNamed(Method method, Caller caller) throws Exception {
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    RolesAllowed named =
        own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    return caller.call(whoCalls::roles).stream().anyMatch(List.of(named.value())::contains);
  }

  private static boolean knock(Object service, Method method) throws IllegalAccessException {
    try {
      method.invoke(service, nothings(method));
      return true;
    } catch (InvocationTargetException e) {
      return !(e.getCause() instanceof EJBAccessException);
    }
  }

  private static Object[] nothings(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(RolesIT::nothing).toArray();
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? 0L : null;
  }

  private Map<String, Caller> callers() {
    Map<String, Caller> callers = new LinkedHashMap<>();
    callers.put("agent", agent);
    callers.put("admin", admin);
    callers.put("operator", operator);
    callers.put("system", system);
    callers.put("nobody", nobody);
    return callers;
  }

  private Stream<Class<?>> doors() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Stateless.class) || isSingleton(type))
        .filter(type -> type.getName().startsWith("org.caredesk."))
        .filter(type -> !type.getPackageName().equals(RolesIT.class.getPackageName()))
        .distinct();
  }

  private static boolean isSingleton(Class<?> type) {
    return type.isAnnotationPresent(Singleton.class);
  }

  private Object service(Class<?> type) {
    var bean = beans.resolve(beans.getBeans(type));
    return beans.getReference(bean, type, beans.createCreationalContext(bean));
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !method.getName().startsWith("_persistence"));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + "/"
        + method.getParameterCount();
  }
}
